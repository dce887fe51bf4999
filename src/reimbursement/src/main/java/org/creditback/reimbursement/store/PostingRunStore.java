package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;

/** Which run is posting. */
@Dependent
public class PostingRunStore {

    @PersistenceContext(unitName = "reimbursement")
    EntityManager entityManager;

    /** The run that posts into a span of days now; there is one per legal entity at the most. */
    public Optional<Long> postingInto(LegalEntityId entity, LocalDate from, LocalDate to) {
        return Jdbc.on(entityManager).one("""
                        SELECT run_id FROM reimbursement.run
                         WHERE legal_entity = ? AND state = 'POSTING' AND posting_date BETWEEN ? AND ?""", row -> row.getLong(1), entity.code(), from, to);
    }
}
