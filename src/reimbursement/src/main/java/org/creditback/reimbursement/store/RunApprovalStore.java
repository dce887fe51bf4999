package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalDecision;
import org.creditback.domain.approval.FourEyes;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.RunDecision;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Who prepared a run, what it amounts to, and who decided on it. */
@Dependent
public class RunApprovalStore {

    private static final Map<String, RefusalReason> REFUSED_BY = Map.of(
            "decision_on_a_submitted_run", RefusalReason.WRONG_STATE,
            "decision_on_the_present_proposal", RefusalReason.PROPOSAL_CHANGED,
            "approver_is_a_controller", RefusalReason.NOT_AUTHORIZED,
            "approver_is_not_preparer", RefusalReason.SELF_APPROVAL,
            "approver_changed_no_bank_details", RefusalReason.SELF_APPROVAL);

    private final RunDatabase database;

    @Inject
    public RunApprovalStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * What the limits are compared with; accounting currency, parked customers left out.
     *
     * @param largestCustomer the largest total of one customer
     * @param run             all of them
     */
    public record Totals(Money largestCustomer, Money run) {}

    /** The totals of the candidates that are still SELECTED; empty where there are none. */
    public Optional<Totals> totals(long runId, CurrencyUnit accounting) {
        return database.jdbc()
                .one(
                        """
                        SELECT max(total), sum(total) FROM reimbursement.candidate
                         WHERE run_id = ? AND state = 'SELECTED' HAVING count(*) > 0""",
                        row -> new Totals(
                                amount(accounting, row.getBigDecimal(1)), amount(accounting, row.getBigDecimal(2))),
                        runId);
    }

    private static Money amount(CurrencyUnit currency, BigDecimal number) {
        return Amounts.stored(currency, number);
    }

    /** A run with everybody whose hands were on it. */
    public FourEyes fourEyes(long runId, String proposalHash) {
        return new FourEyes(
                proposalHash,
                names("SELECT name FROM reimbursement.run_preparer WHERE run_id = ?", runId),
                names("SELECT DISTINCT author FROM reimbursement.run_bank_detail WHERE run_id = ?", runId));
    }

    private Set<String> names(String sql, long runId) {
        return new HashSet<>(database.jdbc().list(sql, row -> row.getString(1), runId));
    }

    /** Adds a decision; what the database has against it is a Refusal. */
    public void insert(long runId, String hash, ApprovalDecision decision, String by, @Nullable String reason) {
        try {
            database.jdbc().update("""
                            INSERT INTO reimbursement.run_approval (run_id, proposal_hash, decision, decided_by, reason)
                            VALUES (?, ?, ?, ?, ?)""", runId, hash, decision, by, reason);
        } catch (PersistenceException refused) {
            throw SqlErrors.violatedConstraint(refused)
                    .map(REFUSED_BY::get)
                    .<RuntimeException>map(Refusal::new)
                    .orElse(refused);
        }
    }

    /** Decisions on a run, in their order. */
    public List<RunDecision> history(long runId) {
        Jdbc jdbc = database.jdbc();
        return jdbc.list("""
                SELECT decision, decided_by, decided_at, proposal_hash, reason FROM reimbursement.run_approval
                 WHERE run_id = ? ORDER BY run_approval_id LIMIT 100""", RunApprovalStore::decision, runId);
    }

    private static RunDecision decision(ResultSet row) throws SQLException {
        return new RunDecision(
                ApprovalDecision.valueOf(row.getString(1)),
                row.getString(2),
                SummaryStore.instant(row, "decided_at").orElseThrow(),
                row.getString(4),
                row.getString(5));
    }
}
