package org.creditback.reimbursement;

import java.time.Instant;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LostRight;
import org.jspecify.annotations.Nullable;

/**
 * Runs that start by themselves.
 *
 * @param id               its identity
 * @param entity           whose customers
 * @param terms            when, and as what
 * @param author           who made, last changed or last enabled it: the preparer of its runs (AP-3)
 * @param state            whether it starts runs
 * @param suspendedBecause what the author may not any more; null unless it is suspended
 * @param nextDue          null unless it is enabled
 * @param version          of the row that was read
 */
public record Schedule(
        ScheduleId id,
        LegalEntityId entity,
        ScheduleTerms terms,
        String author,
        ScheduleState state,
        @Nullable LostRight suspendedBecause,
        @Nullable Instant nextDue,
        int version) {}
