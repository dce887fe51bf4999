package org.creditback.payables;

import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.jspecify.annotations.Nullable;

/** The transactions of vendors, to be read. Role and legal entity are checked. */
public interface InvoiceInquiry {

    /**
     * Transactions from a place on.
     *
     * @param order by DATE of posting, VENDOR or NUMBER
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000
     */
    ListPart<InvoiceLine> list(InvoiceFilter filter, ListOrder order, @Nullable String after, int size);
}
