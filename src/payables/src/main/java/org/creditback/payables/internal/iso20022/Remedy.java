package org.creditback.payables.internal.iso20022;

/** What helps against a finding. The names are stable. */
public enum Remedy {
    /** Correct the bank account of the payee, or ours, and have it approved. */
    BANK_ACCOUNT,
    /** Complete the address. */
    ADDRESS,
    /** Write a name that has letters or digits in it. */
    NAME,
    /** Change the method of payment, or give the invoice another one. */
    METHOD,
    /** Divide the payment or correct its amount. */
    AMOUNT,
    /** Give a number sequence another format. */
    NUMBER_SEQUENCE,
    /** Build the file again; where it happens twice, tell who looks after the program. */
    BUILD_AGAIN
}
