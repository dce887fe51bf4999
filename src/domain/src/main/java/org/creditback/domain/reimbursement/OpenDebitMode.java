package org.creditback.domain.reimbursement;

/** What happens to customers who also owe (SE-7 to SE-9). */
public enum OpenDebitMode {
    /** Any open debit declines the customer. */
    EXCLUDE,
    /** All credits are reimbursed in full, debits stay open. */
    GROSS,
    /** Credits are settled with debits of their currency first; the rest is reimbursed. */
    NET
}
