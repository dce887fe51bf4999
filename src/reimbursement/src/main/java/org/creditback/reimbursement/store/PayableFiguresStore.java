package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.PayableFigures.Figures;
import org.creditback.reimbursement.PayableFigures.HoldCount;
import org.creditback.reimbursement.RunId;

/** Counts of what a run brought to accounts payable. */
@Dependent
public class PayableFiguresStore {

    private final RunDatabase database;

    @Inject
    public PayableFiguresStore(RunDatabase database) {
        this.database = database;
    }

    /** Of a run; empty where the legal entity has no such run. */
    public Optional<Figures> of(LegalEntityId entity, RunId run) {
        List<HoldCount> holds = holds(run);
        return database.jdbc()
                .one("""
                        SELECT (SELECT count(*) FROM reimbursement.candidate c
                                 WHERE c.run_id = r.run_id AND c.state = 'REIMBURSED' AND c.one_time_ordinal IS NOT NULL),
                               (SELECT count(*) FROM payables.reimbursement_invoice i
                                 WHERE i.run_id = r.run_id AND cardinality(i.holds) > 0)
                          FROM reimbursement.run r WHERE r.run_id = ? AND r.legal_entity = ?""", row -> new Figures(row.getLong(1), row.getLong(2), holds), run.value(), entity.code());
    }

    private List<HoldCount> holds(RunId run) {
        return database.jdbc().list("""
                        SELECT hold, count(*) FROM payables.reimbursement_invoice i CROSS JOIN LATERAL unnest(i.holds) AS hold
                         WHERE i.run_id = ? GROUP BY hold ORDER BY hold COLLATE "C\"""", row -> new HoldCount(row.getString(1), row.getLong(2)), run.value());
    }
}
