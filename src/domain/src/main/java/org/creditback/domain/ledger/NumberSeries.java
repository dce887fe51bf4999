package org.creditback.domain.ledger;

/** The gapless series of a legal entity (NU-1, NU-7). */
public enum NumberSeries {
    /** Reimbursements, which are the vendor invoice numbers too. */
    REIMBURSEMENT("RB-"),
    /** Vouchers of reimbursements, nettings and reversals. */
    REIMBURSEMENT_VOUCHER("RV-"),
    /** One-time vendors. */
    ONE_TIME_VENDOR("OTV-"),
    /** Payment vouchers. */
    PAYMENT_VOUCHER("VP-"),
    /** Bank statement vouchers. */
    BANK_STATEMENT_VOUCHER("BS-"),
    /** Documents of a source system coming into the books. */
    TAKE_OVER_VOUCHER("OB-"),
    /** Settlements by hand. */
    SETTLEMENT_VOUCHER("CS-");

    private final String prefix;

    NumberSeries(String prefix) {
        this.prefix = prefix;
    }

    /** Whether its numbers are those of vouchers. */
    public boolean isVoucher() {
        return this != REIMBURSEMENT && this != ONE_TIME_VENDOR;
    }

    /** The prefix of a new legal entity. */
    public String defaultPrefix() {
        return prefix;
    }
}
