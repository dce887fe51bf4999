package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.reimbursement.RiskFlag;

/** What an approver of runs looks at twice, counted over the customers still selected. */
@Dependent
public class RiskStore {

    // Five working days (payments.md PC-4), with the weekend among them.
    private static final int NEW_DAYS = 7;

    private final RunDatabase database;

    @Inject
    public RiskStore(RunDatabase database) {
        this.database = database;
    }

    /** The flags of runs: limits first, then bank accounts, then the warnings of their candidates. Nothing for a run without any. */
    public Map<Long, List<RiskFlag>> of(Collection<Long> runIds) {
        Map<Long, List<RiskFlag>> flags = new HashMap<>();
        Long[] runs = runIds.toArray(Long[]::new);
        database.jdbc()
                .list(
                        """
                        WITH run AS (SELECT run_id, posting_date, legal_entity FROM reimbursement.run WHERE run_id = ANY (?)),
                        selected AS (SELECT c.run_id, c.total, c.warnings FROM reimbursement.candidate c
                                      WHERE c.run_id = ANY (?) AND c.state IN ('SELECTED', 'REIMBURSED')),
                        flag AS (
                            SELECT s.run_id, 1 AS place, 'ABOVE_CUSTOMER_LIMIT' AS code, count(*) AS count
                              FROM selected s JOIN run USING (run_id) JOIN receivables.approval_terms t USING (legal_entity)
                             WHERE s.total > t.approval_limit_customer GROUP BY s.run_id
                            UNION ALL
                            SELECT s.run_id, 2, 'ABOVE_RUN_LIMIT', 0
                              FROM selected s JOIN run USING (run_id) JOIN receivables.approval_terms t USING (legal_entity)
                             GROUP BY s.run_id, t.approval_limit_run HAVING sum(s.total) > t.approval_limit_run
                            UNION ALL
                            SELECT run_id, 3, 'BANK_ACCOUNT_WAITS', count(DISTINCT vendor_account)
                              FROM reimbursement.run_bank_detail WHERE run_id = ANY (?) AND state = 'PROPOSED' GROUP BY run_id
                            UNION ALL
                            SELECT run_id, 4, 'BANK_ACCOUNT_NEW', count(DISTINCT vendor_account)
                              FROM reimbursement.run_bank_detail
                             WHERE run_id = ANY (?) AND state = 'APPROVED' AND proposed_at > clock_timestamp() - make_interval(days => ?)
                             GROUP BY run_id
                            UNION ALL
                            SELECT run_id, 5, 'WEEKEND', 0 FROM run WHERE extract(isodow FROM posting_date) > 5
                            UNION ALL
                            SELECT run_id, 6, warning, count(*) FROM selected CROSS JOIN unnest(warnings) AS warning GROUP BY run_id, warning)
                        SELECT run_id, code, count FROM flag ORDER BY run_id, place, code""",
                        row -> flags.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(new RiskFlag(row.getString(2), row.getInt(3))),
                        runs,
                        runs,
                        runs,
                        runs,
                        NEW_DAYS);
        return flags;
    }
}
