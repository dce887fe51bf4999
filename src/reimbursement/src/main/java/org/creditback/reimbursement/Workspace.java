package org.creditback.reimbursement;

import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;

/** The figures of the first page. Every method checks role and legal entity; sums stay in their currencies (MO-6). */
public interface Workspace {

    /** What waits for people; cheap, as it is now. */
    WorkAtHand work(LegalEntityId entity);

    /** What runs did; empty while it is being counted. */
    Optional<Counted<ReimbursedFigures>> reimbursed(LegalEntityId entity);

    /** Open credits of all customers by age; empty while they are being counted. */
    Optional<Counted<CreditFigures>> credits(LegalEntityId entity);

    /** Customers whose open credits are worth the minimum or more, as booked; empty while they are being counted. */
    Optional<Counted<Integer>> atMinimum(LegalEntityId entity);
}
