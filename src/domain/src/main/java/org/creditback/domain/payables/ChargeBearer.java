package org.creditback.domain.payables;

/** Who pays what the banks take for a payment; the names are those of the bank file (payments.md section 5). */
public enum ChargeBearer {
    /** As the service level says: the only one in SEPA. */
    SLEV,
    /** Each side its own bank. */
    SHAR,
    /** The payer all of it. */
    DEBT,
    /** The payee all of it. */
    CRED
}
