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
        database.jdbc()
                .list(
                        """
                        WITH run AS (SELECT run_id, posting_date, legal_entity FROM reimbursement.run WHERE run_id = ANY (?)),
                        total AS (
                            SELECT c.run_id, count(*) FILTER (WHERE c.total > t.approval_limit_customer) AS above, sum(c.total) AS total,
                                   t.approval_limit_run
                              FROM reimbursement.candidate c JOIN run USING (run_id) JOIN receivables.approval_terms t USING (legal_entity)
                             WHERE c.state = 'SELECTED' GROUP BY c.run_id, t.approval_limit_run),
                        -- Few, as a rule: looked up among the candidates, not the other way round.
                        account AS (
                            SELECT DISTINCT b.legal_entity, b.vendor_account, b.state
                              FROM payables.bank_detail_author b
                             WHERE b.legal_entity IN (SELECT legal_entity FROM run)
                               AND (b.state = 'PROPOSED' OR b.proposed_at > clock_timestamp() - make_interval(days => ?))),
                        flag AS (
                            SELECT run_id, 1 AS place, 'ABOVE_CUSTOMER_LIMIT' AS code, above AS count FROM total WHERE above > 0
                            UNION ALL
                            SELECT run_id, 2, 'ABOVE_RUN_LIMIT', 0 FROM total WHERE total > approval_limit_run
                            UNION ALL
                            SELECT run_id, 3, CASE state WHEN 'PROPOSED' THEN 'BANK_ACCOUNT_WAITS' ELSE 'BANK_ACCOUNT_NEW' END, count(*)
                              FROM run JOIN account USING (legal_entity)
                             WHERE EXISTS (SELECT FROM reimbursement.candidate c WHERE c.run_id = run.run_id AND c.state = 'SELECTED'
                                              AND c.vendor_account = account.vendor_account)
                             GROUP BY run_id, state
                            UNION ALL
                            SELECT run_id, 4, 'WEEKEND', 0 FROM run WHERE extract(isodow FROM posting_date) > 5
                            UNION ALL
                            SELECT c.run_id, 5, warning, count(*) FROM reimbursement.candidate c CROSS JOIN unnest(c.warnings) AS warning
                             WHERE c.run_id IN (SELECT run_id FROM run) AND c.state = 'SELECTED' GROUP BY c.run_id, warning)
                        SELECT run_id, code, count FROM flag ORDER BY run_id, place, code""",
                        row -> flags.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(new RiskFlag(row.getString(2), row.getInt(3))),
                        runIds.toArray(Long[]::new),
                        NEW_DAYS);
        return flags;
    }
}
