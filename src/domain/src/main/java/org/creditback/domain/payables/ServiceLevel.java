package org.creditback.domain.payables;

/** How a bank is asked to carry a payment out (payments.md section 5). */
public enum ServiceLevel {
    /** Credit transfer in euro within SEPA. */
    SEPA("SEPA", true),
    /** The same within seconds: code SEPA with the local instrument INST. */
    SEPA_INST("SEPA", true),
    /** Other payments, in the bank's ordinary time. */
    NURG("NURG", false),
    /** Other payments, on the same day. */
    URGP("URGP", false);

    /** The local instrument that makes a SEPA credit transfer an instant one. */
    public static final String INSTANT = "INST";

    private final String code;
    private final boolean sepa;

    ServiceLevel(String code, boolean sepa) {
        this.code = code;
        this.sepa = sepa;
    }

    /** What stands in the bank file. */
    public String code() {
        return code;
    }

    /** True where the usage rules of the EPC hold: euro, shared charges, IBAN. */
    public boolean isSepa() {
        return sepa;
    }

    /** True where the file asks for an instant credit transfer. */
    public boolean isInstant() {
        return this == SEPA_INST;
    }
}
