package org.creditback.ledger;

import org.creditback.domain.ListPart;
import org.jspecify.annotations.Nullable;

/** The audit trail, to be read by auditors: events of the legal entities that they have a grant for, and of none. */
public interface AuditInquiry {

    /**
     * Events from a place on.
     *
     * @param ascending false for the last first
     * @param after     the place where the last part ended; null for the beginning
     * @param size      at most 1,000
     */
    ListPart<AuditLine> list(AuditFilter filter, boolean ascending, @Nullable String after, int size);
}
