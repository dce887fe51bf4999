package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.JournalState;
import org.jspecify.annotations.Nullable;

/**
 * Which payment journals are asked for; null narrows nothing.
 *
 * @param entity     whose journals
 * @param state      where they stand
 * @param posted     true: posted; false: not posted, with payments that are not canceled
 * @param preparedBy who made them
 * @param from       first day on which they were made, in UTC
 * @param to         last day
 */
public record JournalFilter(
        LegalEntityId entity,
        @Nullable JournalState state,
        @Nullable Boolean posted,
        @Nullable String preparedBy,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
