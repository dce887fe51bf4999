package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;

/** Which run is posting. */
@Dependent
public class PostingRunStore {

    private final RunDatabase database;

    @Inject
    public PostingRunStore(RunDatabase database) {
        this.database = database;
    }

    /** The run that posts into a span of days now; there is one per legal entity at the most. */
    public Optional<Long> postingInto(LegalEntityId entity, LocalDate from, LocalDate to) {
        return database.jdbc().one("""
                        SELECT run_id FROM reimbursement.run
                         WHERE legal_entity = ? AND state = 'POSTING' AND posting_date BETWEEN ? AND ?""", row -> row.getLong(1), entity.code(), from, to);
    }
}
