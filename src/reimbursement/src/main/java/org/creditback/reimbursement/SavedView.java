package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;

/**
 * Conditions of a report under a name.
 *
 * @param id        identifies it
 * @param entity    whose report
 * @param report    which report
 * @param terms     as its owner chose them
 * @param owner     whose it is; of a published one who changed it last
 * @param preferred the caller begins with it
 * @param version   of the stored record: travels with the form
 */
public record SavedView(
        ViewId id,
        LegalEntityId entity,
        ViewedReport report,
        ViewTerms terms,
        String owner,
        boolean preferred,
        int version) {}
