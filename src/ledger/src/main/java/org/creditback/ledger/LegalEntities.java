package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Companies and the outline of their books. */
public interface LegalEntities {

    /**
     * Lays out the books of a new legal entity, inside the caller's transaction: chart of accounts, number sequences, calendar, dimensions.
     * Whoever creates it may see it.
     *
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; MISSING_VALUE or BAD_VALUE with the field
     */
    void create(NewBooks books);

    /** A legal entity of the caller; a Refusal NOT_FOUND for every other. */
    LegalEntity get(LegalEntityId entity);

    /**
     * The caller's legal entities, in code order.
     *
     * @param after the last code of the page before; empty for the first page
     * @param size  the most that are answered
     */
    List<LegalEntity> list(String after, int size);

    /** Where a legal entity of the caller is. */
    Address address(LegalEntityId entity);

    /** The dimensions of a legal entity of the caller, in name order. */
    List<DimensionDefinition> dimensions(LegalEntityId entity);

    /** What posting on the date lacks in the books, in the order of {@link SetUpCode}. */
    List<SetUpFinding> findings(LegalEntityId entity, LocalDate postingDate);
}
