package org.creditback.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;

/** The ledger's half of documents of a source system that come into the books (SU-17, SU-19). */
public interface TakeOver {

    /** What the books of a legal entity say to the rows of a file; empty where it does not exist. No caller is asked. */
    Optional<EntityTerms> terms(LegalEntityId entity);

    /** Keeps names and values that are new, where the legal entity learns its dimensions; otherwise does nothing. */
    void learn(LegalEntityId entity, Collection<DimensionSet> used);

    /**
     * Posts one voucher for each group of documents against the take-over account, in the caller's transaction. The number series stays
     * locked until its end. A date in a period that is not open moves to the first day of the next open one.
     *
     * @param by who imports
     * @return the voucher ids, in the order of the groups
     * @throws org.creditback.domain.Refusal PERIOD_CLOSED where no period is open from a date on; SETUP_INCOMPLETE without a take-over
     *     account or number series
     */
    List<Long> post(LegalEntityId entity, List<TakeOverDocuments> groups, String by);
}
