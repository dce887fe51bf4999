package org.creditback.payables;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankFileState;
import org.jspecify.annotations.Nullable;

/**
 * Which bank files are asked for; null narrows nothing.
 *
 * @param entity     whose files
 * @param state      where they stand
 * @param method     of payment
 * @param journal    whose payments they have
 * @param message    a whole message id
 * @param unanswered true: the bank has had them for a day without an answer; false: all others
 */
public record BankFileFilter(
        LegalEntityId entity,
        @Nullable BankFileState state,
        @Nullable String method,
        @Nullable Long journal,
        @Nullable String message,
        @Nullable Boolean unanswered) {

    /** The files of a journal. */
    public static BankFileFilter ofJournal(LegalEntityId entity, long journal) {
        return new BankFileFilter(entity, null, null, journal, null, null);
    }
}
