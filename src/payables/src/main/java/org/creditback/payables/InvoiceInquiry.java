package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The transactions of vendors, to be read. Role and legal entity are checked. */
public interface InvoiceInquiry {

    /** More than so many are not added up. */
    int MOST_COUNTED = 100_000;

    /**
     * Transactions from a place on.
     *
     * @param order by DATE of posting, VENDOR or NUMBER
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000
     */
    ListPart<InvoiceLine> list(InvoiceFilter filter, ListOrder order, @Nullable String after, int size);

    /**
     * What a filter adds up to, per currency.
     *
     * @return empty for nothing; null where there are more than {@link #MOST_COUNTED}
     */
    @Nullable
    List<InvoiceTotal> totals(InvoiceFilter filter);

    /** One, with its payments and holds; a Refusal NOT_FOUND where the legal entity has none of this number. */
    InvoiceDetail get(LegalEntityId entity, String number);
}
