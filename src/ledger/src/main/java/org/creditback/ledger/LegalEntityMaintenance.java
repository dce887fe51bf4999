package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Names and places of legal entities, for those who administer them. */
public interface LegalEntityMaintenance {

    /**
     * Legal entities of the caller, in code order.
     *
     * @param text  a part of the code or name, in any case; empty for all
     * @param after the last code of the page before; empty for the first page
     * @param size  the most that are answered
     */
    List<LegalEntity> list(String text, String after, int size);

    /** A legal entity of the caller; a Refusal NOT_FOUND for every other. */
    LegalEntityRecord get(LegalEntityId entity);

    /**
     * Changes name, country, address, language and time zone.
     *
     * @return as stored now
     * @throws org.creditback.domain.Refusal NOT_FOUND; STALE_VERSION; MISSING_VALUE or BAD_VALUE with the field, also for another accounting
     *     currency
     */
    LegalEntityRecord change(LegalEntityRecord changed);
}
