package org.creditback.web.inquiry;

import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * A list that a page shows part by part, and a file holds as a whole.
 *
 * @param <T> its rows
 */
interface InquiryList<T> {

    /** A stable name in capitals, for addresses and the audit trail. */
    String code();

    /** Below which page it stands. */
    String page();

    /** The names of its conditions in an address, and the keys of their labels. */
    Map<String, String> conditions();

    /** Keys of the labels of its columns. */
    List<String> columns();

    /** What its columns hold for a row. */
    @Nullable
    Object[] values(T row);

    /** False for a list across legal entities. */
    default boolean isOfOneEntity() {
        return true;
    }

    /** The next part. The input is in order. */
    ListPart<T> read(LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size);
}
