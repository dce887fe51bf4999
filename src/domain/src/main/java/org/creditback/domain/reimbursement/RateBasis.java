package org.creditback.domain.reimbursement;

/** Which exchange rate values a foreign credit (SU-12). */
public enum RateBasis {
    /** The last rate on or before the posting date. */
    RUN_DATE,
    /** The booked accounting amounts. */
    HISTORICAL
}
