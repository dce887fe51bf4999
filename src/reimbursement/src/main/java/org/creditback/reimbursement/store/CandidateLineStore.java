package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.CandidateLine.PlannedReimbursement;
import org.creditback.reimbursement.RunId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Candidates and numbers of a run, page by page. */
@Dependent
public class CandidateLineStore {

    private final RunDatabase database;

    @Inject
    public CandidateLineStore(RunDatabase database) {
        this.database = database;
    }

    // First the candidates of the page, then what is joined to each: how many a run has is not known beforehand.
    /** In candidate order, after a number; two statements. */
    public List<CandidateLine> page(
            RunId run,
            CurrencyUnit accounting,
            List<CandidateState> states,
            @Nullable String reason,
            int after,
            int size) {
        List<CandidateLine> lines = database.jdbc()
                .list(
                        """
                        SELECT c.candidate_no, c.customer_account, n.name, c.state, c.reason, c.reasons, c.detail, c.total, c.warnings,
                               coalesce(c.vendor_account, o.vendor_number) AS vendor_account,
                               c.state IN ('SELECTED', 'REIMBURSED') AND (c.one_time_ordinal IS NOT NULL OR coalesce(v.one_time, false))
                                   AS one_time, c.correlation_id, c.decided_by, c.decided_at
                          FROM (SELECT * FROM reimbursement.candidate c
                                 WHERE c.run_id = ? AND c.candidate_no > ? AND (cardinality(?::text[]) = 0 OR c.state = ANY (?)) %s
                                 ORDER BY c.candidate_no LIMIT ?) c
                          JOIN reimbursement.run r USING (run_id)
                          JOIN receivables.customer_name n USING (customer_id)
                          LEFT JOIN payables.vendor_name v ON v.legal_entity = r.legal_entity AND v.vendor_account = c.vendor_account
                          LEFT JOIN LATERAL (
                               SELECT p.vendor_number FROM reimbursement.planned_vendor p
                                WHERE p.run_id = c.run_id AND p.candidate_no = c.candidate_no LIMIT 1) o
                            ON c.state IN ('SELECTED', 'REIMBURSED')
                         ORDER BY c.candidate_no""".formatted(by(states, reason)),
                        row -> line(row, accounting),
                        parameters(run, states, reason, after, size));
        Map<Integer, List<PlannedReimbursement>> planned = planned(
                run, accounting, lines.stream().map(CandidateLine::candidateNo).toArray(Integer[]::new));
        return lines.stream().map(line -> with(line, planned)).toList();
    }

    // The reason of few among many is asked of its index; all that are parked have the same, and all that failed.
    private static String by(List<CandidateState> states, @Nullable String reason) {
        if (reason != null) {
            return "AND c.reason = ?";
        } else if (states.equals(List.of(CandidateState.PARKED))) {
            return "AND c.reason = 'PARKED'";
        }
        return states.equals(List.of(CandidateState.FAILED)) ? "AND c.reason = 'TECHNICAL_ERROR'" : "";
    }

    private static @Nullable Object[] parameters(
            RunId run, List<CandidateState> states, @Nullable String reason, int after, int size) {
        CandidateState[] wanted = states.toArray(CandidateState[]::new);
        return reason == null
                ? new Object[] {run.value(), after, wanted, wanted, size}
                : new Object[] {run.value(), after, wanted, wanted, reason, size};
    }

    /** One customer of a run; empty where the run did not consider it. */
    public Optional<CandidateLine> of(RunId run, String customerAccount, CurrencyUnit accounting) {
        return page(run, accounting, List.of(), null, before(run, customerAccount), 1).stream()
                .filter(line -> line.customerAccount().equals(customerAccount))
                .findFirst();
    }

    private Map<Integer, List<PlannedReimbursement>> planned(RunId run, CurrencyUnit accounting, Integer[] numbers) {
        Map<Integer, List<PlannedReimbursement>> planned = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT candidate_no, reimbursement_number, voucher_number, currency, amount, accounting_amount
                          FROM reimbursement.planned WHERE run_id = ? AND candidate_no = ANY (?) ORDER BY ordinal""",
                        row -> planned.computeIfAbsent(row.getInt(1), no -> new ArrayList<>())
                                .add(new PlannedReimbursement(
                                        row.getString(2),
                                        row.getString(3),
                                        Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(5)),
                                        Amounts.stored(accounting, row.getBigDecimal(6)))),
                        run.value(),
                        numbers);
        return planned;
    }

    private static CandidateLine line(ResultSet row, CurrencyUnit accounting) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new CandidateLine(
                row.getInt("candidate_no"),
                row.getString("customer_account"),
                row.getString("name"),
                CandidateState.valueOf(row.getString("state")),
                row.getString("reason"),
                texts(row.getArray("reasons")),
                row.getString("detail"),
                total == null ? null : Amounts.stored(accounting, total),
                texts(row.getArray("warnings")),
                row.getString("vendor_account"),
                row.getBoolean("one_time"),
                row.getString("correlation_id"),
                row.getString("decided_by"),
                SummaryStore.instant(row, "decided_at").orElse(null),
                List.of());
    }

    private static CandidateLine with(CandidateLine line, Map<Integer, List<PlannedReimbursement>> planned) {
        return new CandidateLine(
                line.candidateNo(),
                line.customerAccount(),
                line.customerName(),
                line.state(),
                line.reason(),
                line.reasons(),
                line.detail(),
                line.total(),
                line.warnings(),
                line.vendorAccount(),
                line.oneTimeVendor(),
                line.correlationId(),
                line.decidedBy(),
                line.decidedAt(),
                planned.getOrDefault(line.candidateNo(), List.of()));
    }

    /** The last candidate before an account; 0 where it would be the first. */
    public int before(RunId run, String customerAccount) {
        // Candidates are in account order, but no index has their accounts: the first customer from there on that the
        // run considered.
        return database.jdbc()
                .one("""
                        SELECT coalesce((
                               SELECT c.candidate_no - 1
                                 FROM receivables.customer_name n
                                CROSS JOIN LATERAL (SELECT k.candidate_no FROM reimbursement.candidate k
                                                     WHERE k.run_id = r.run_id AND k.customer_id = n.customer_id OFFSET 0) c
                                WHERE n.legal_entity = r.legal_entity AND n.customer_account >= ?
                                ORDER BY n.customer_account LIMIT 1), r.considered)
                          FROM reimbursement.run r WHERE r.run_id = ?""", row -> row.getInt(1), customerAccount, run.value())
                .orElse(0);
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
