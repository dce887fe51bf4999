package org.creditback.ledger;

/** The part that an account plays in postings of the program, with its account in a new legal entity (SU-15). */
public enum SystemAccount {
    /** Our bank account, in the ledger. */
    BANK("110110"),
    /** Payments on their way to the bank. */
    IN_TRANSIT("110180"),
    /** What another balancing unit owes us. */
    DUE_FROM("190100"),
    /** What we owe another balancing unit. */
    DUE_TO("290100"),
    /** The other side of what a source system hands over. */
    TAKE_OVER("309900"),
    /** Fees of the bank. */
    BANK_CHARGES("618160"),
    /** Realized gains by exchange rates. */
    EXCHANGE_GAIN("801200"),
    /** Realized losses by exchange rates. */
    EXCHANGE_LOSS("801300");

    private final String account;

    SystemAccount(String account) {
        this.account = account;
    }

    /** The account of a new legal entity. */
    public String defaultAccount() {
        return account;
    }
}
