package org.creditback.reimbursement;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;

/** Legal entities across ledger, receivables and payables: made in one go, and checked as a whole. */
public interface LegalEntitySetUp {

    /**
     * Creates a legal entity that can run at once: books, profiles, methods of payment, parameters; all of it or nothing.
     *
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE, BAD_VALUE, MINIMUM_NEGATIVE or NOT_AVAILABLE with the field
     */
    void create(NewLegalEntity given);

    /** What a legal entity of the caller lacks for a run with this posting date, and for paying what it posts. */
    SetUpReport check(LegalEntityId entity, LocalDate postingDate);

    /**
     * Passes only legal entities that can post on the date.
     *
     * @throws org.creditback.domain.Refusal PERIOD_CLOSED where nothing but the period is in the way, else SETUP_INCOMPLETE with the first
     *     red finding
     */
    void requireComplete(LegalEntityId entity, LocalDate postingDate);
}
