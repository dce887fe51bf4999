package org.creditback.domain.payables;

/** Who said whose account it is (PC-6). */
public enum VopSource {
    /** The bank's report on a file of payments. */
    BANK_REPORT,
    /** A service that was asked. */
    API,
    /** A person, who asked the bank. */
    MANUAL
}
