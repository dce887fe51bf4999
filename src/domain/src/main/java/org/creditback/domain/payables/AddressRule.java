package org.creditback.domain.payables;

/** What a bank wants to know of the addresses of payer and payee (BF-7). */
public enum AddressRule {
    /** Part by part, town and country at least; free lines are refused. */
    STRUCTURED,
    /** Town and country, and besides them two free lines of 70 characters at most. */
    HYBRID,
    /** No address is sent, whatever is known. */
    OMITTED
}
