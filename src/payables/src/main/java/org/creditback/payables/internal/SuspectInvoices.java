package org.creditback.payables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.store.VerificationStore;

/**
 * Holds invoices before a payment takes them: to an account in another name (PC-6), and what was perhaps paid already (PC-8).
 *
 * <p>In the caller's transaction. A proposal that holds something is kept though it pays nothing: what it left out is there for a person to see.
 */
@Dependent
public class SuspectInvoices {

    // Whom a hold names that nobody put by hand.
    private static final String AUTHOR = "duplicate check";

    @Inject
    private VerificationStore suspects;

    /** All open ones of a legal entity that the caller was asked for before; how many are held now. */
    long hold(LegalEntityId entity) {
        return suspects.hold(entity, null) + suspects.holdDuplicates(entity, AUTHOR);
    }
}
