package org.creditback.receivables;

import java.util.List;
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The transactions of customers, to be read. Role and legal entity are checked. */
public interface TransactionInquiry {

    /**
     * Transactions from a place on.
     *
     * @param order by DATE of posting or CUSTOMER
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000
     */
    ListPart<TransactionLine> list(TransactionFilter filter, ListOrder order, @Nullable String after, int size);

    /** One of them; empty where the legal entity has none like it. */
    Optional<TransactionDetail> transaction(LegalEntityId entity, long id);

    /** What the posting of a voucher settled, in document order; at most {@code size}. */
    List<TransactionLine> settledBy(LegalEntityId entity, String voucher, int size);
}
