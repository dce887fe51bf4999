package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditback.database.Jdbc;
import org.creditback.domain.reimbursement.CandidateState;
import org.jspecify.annotations.Nullable;

/** What a chunk reads of its candidates, and their outcomes: a constant number of statements. */
@Dependent
public class TransferStore {

    // Some chunks' worth, so that a read for each of them is rare.
    private static final int WINDOW = 5_000;

    private final RunDatabase database;

    @Inject
    public TransferStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * The fence of a chunk: holds the run for share while it posts in this epoch.
     *
     * @return who asked for a stop, or an empty text; nothing where the run is not this execution's any more
     */
    public Optional<String> enter(long runId, int epoch) {
        return database.jdbc().one("""
                        SELECT coalesce(c.stop_requested_by, ''), set_config('statement_timeout', '240s', true)
                          FROM reimbursement.run r JOIN reimbursement.run_control c USING (run_id)
                         WHERE r.run_id = ? AND r.epoch = ? AND r.state = 'POSTING'
                           FOR SHARE OF r""", row -> row.getString(1), runId, epoch);
    }

    /** A candidate still to be transferred. */
    public record Waiting(
            int candidateNo,
            long customerId,
            String customerAccount,
            String fingerprint,
            @Nullable Integer oneTimeOrdinal,
            List<Planned> plan) {}

    /**
     * A number planned for a candidate: a reimbursement, or a netting voucher, whose ordinal is null.
     *
     * @param ordinal          of the reimbursement number
     * @param voucherOrdinal   of the voucher number
     * @param currency         ISO 4217
     * @param amount           of the reimbursement; zero for a netting
     * @param accountingAmount of the reimbursement; zero for a netting
     */
    public record Planned(
            @Nullable Integer ordinal,
            int voucherOrdinal,
            String currency,
            BigDecimal amount,
            BigDecimal accountingAmount) {}

    /** Those of the candidates that are still SELECTED, in candidate order. Two statements. */
    public List<Waiting> waiting(long runId, Collection<Integer> candidateNos) {
        Integer[] numbers = candidateNos.toArray(Integer[]::new);
        Map<Integer, List<Planned>> plans = plans(runId, numbers);
        return database.jdbc()
                .list(
                        """
                        SELECT candidate_no, customer_id, customer_account, encode(fingerprint, 'hex'), one_time_ordinal
                          FROM reimbursement.candidate
                         WHERE run_id = ? AND candidate_no = ANY (?) AND state = 'SELECTED' ORDER BY candidate_no""",
                        row -> new Waiting(
                                row.getInt(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, Integer.class),
                                plans.getOrDefault(row.getInt(1), List.of())),
                        runId,
                        numbers);
    }

    private Map<Integer, List<Planned>> plans(long runId, Integer[] candidateNos) {
        Map<Integer, List<Planned>> plans = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT candidate_no, ordinal, voucher_ordinal, currency, amount, accounting_amount
                          FROM reimbursement.reimbursement WHERE run_id = ? AND candidate_no = ANY (?)
                        UNION ALL
                        SELECT candidate_no, NULL, voucher_ordinal, currency, 0, 0
                          FROM reimbursement.netting WHERE run_id = ? AND candidate_no = ANY (?)
                         ORDER BY candidate_no, voucher_ordinal""",
                        row -> plans.computeIfAbsent(row.getInt(1), no -> new ArrayList<>())
                                .add(planned(row)),
                        runId,
                        candidateNos,
                        runId,
                        candidateNos);
        return plans;
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                row.getObject(2, Integer.class),
                row.getInt(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6));
    }

    /**
     * The next candidates still SELECTED after a number, up to another; in candidate order, empty where there are none.
     *
     * <p>A window of numbers is looked at, and the next one where nobody is left in it: how many are SELECTED is in no statistics, and a
     * limit was planned as reading all that are left of the run, for every page of it.
     */
    public List<Integer> nextSelected(long runId, int after, int last) {
        int from = after;
        while (from < last) {
            int to = (int) Math.min((long) from + WINDOW, last);
            Window window = window(runId, from, to);
            // Numbers have no gaps: an empty window is behind the last one.
            if (!window.selected().isEmpty() || window.candidates() == 0) {
                return window.selected();
            }
            from = to;
        }
        return List.of();
    }

    private record Window(long candidates, List<Integer> selected) {

        static Window of(ResultSet row) throws SQLException {
            Array selected = row.getArray(2);
            return new Window(row.getLong(1), selected == null ? List.of() : List.of((Integer[]) selected.getArray()));
        }
    }

    private Window window(long runId, int after, int to) {
        return database.jdbc().one("""
                        SELECT count(*), array_agg(candidate_no ORDER BY candidate_no) FILTER (WHERE state = 'SELECTED')
                          FROM reimbursement.candidate WHERE run_id = ? AND candidate_no > ? AND candidate_no <= ?""", Window::of, runId, after, to).orElseThrow();
    }

    /** Whether a candidate has no outcome yet. */
    public boolean anySelected(long runId) {
        return database.jdbc()
                .one(
                        "SELECT EXISTS (SELECT FROM reimbursement.candidate WHERE run_id = ? AND state = 'SELECTED')",
                        row -> row.getBoolean(1),
                        runId)
                .orElseThrow();
    }

    /** Borders that divide the candidates still SELECTED into ranges of equal size: the last number of each. */
    public List<Integer> ranges(long runId, int partitions, int atLeast) {
        return database.jdbc().list("""
                        SELECT max(candidate_no) FROM (
                            SELECT candidate_no, ntile(
                                       (SELECT least(?, greatest(1, count(*) / ?))::int FROM reimbursement.candidate
                                         WHERE run_id = ? AND state = 'SELECTED')) OVER (ORDER BY candidate_no) AS part
                              FROM reimbursement.candidate WHERE run_id = ? AND state = 'SELECTED') divided
                         GROUP BY part ORDER BY part""", row -> row.getInt(1), partitions, atLeast, runId, runId);
    }

    /** The outcome of a candidate in a chunk. */
    public record Outcome(
            int candidateNo,
            CandidateState state,
            @Nullable String reason,
            @Nullable String detail) {}

    /** Writes outcomes; false where one of the candidates was not SELECTED any more. Two statements at most. */
    public boolean decide(long runId, List<Outcome> outcomes, String by) {
        List<Outcome> others = outcomes.stream()
                .filter(outcome -> outcome.state() != CandidateState.REIMBURSED)
                .toList();
        int decided = others.size() < outcomes.size() ? reimbursed(runId, outcomes, by) : 0;
        if (!others.isEmpty()) {
            decided += otherwise(runId, others, by);
        }
        return decided == outcomes.size();
    }

    // By key alone: SELECTED is rare in the statistics of the table before a run and frequent in the run, and a join
    // with the outcomes
    // was planned as every candidate of the run beside every outcome.
    private int reimbursed(long runId, List<Outcome> outcomes, String by) {
        Integer[] numbers = outcomes.stream()
                .filter(outcome -> outcome.state() == CandidateState.REIMBURSED)
                .map(Outcome::candidateNo)
                .toArray(Integer[]::new);
        return database.jdbc().update("""
                        UPDATE reimbursement.candidate SET state = 'REIMBURSED', decided_by = ?, decided_at = clock_timestamp()
                         WHERE run_id = ? AND candidate_no = ANY (?) AND state = 'SELECTED'""", by, runId, numbers);
    }

    private int otherwise(long runId, List<Outcome> outcomes, String by) {
        Integer[] numbers = outcomes.stream().map(Outcome::candidateNo).toArray(Integer[]::new);
        return database.jdbc()
                .update(
                        """
                        UPDATE reimbursement.candidate c
                           SET state = o.state, reason = o.reason, reasons = CASE WHEN o.reason IS NOT NULL THEN ARRAY[o.reason] END,
                               detail = o.detail, decided_by = ?, decided_at = clock_timestamp()
                          FROM unnest(?::int[], ?::text[], ?::text[], ?::text[]) AS o (candidate_no, state, reason, detail)
                         WHERE c.run_id = ? AND c.candidate_no = ANY (?) AND c.candidate_no = o.candidate_no AND c.state = 'SELECTED'""",
                        by,
                        numbers,
                        outcomes.stream().map(outcome -> outcome.state().name()).toArray(String[]::new),
                        outcomes.stream().map(Outcome::reason).toArray(String[]::new),
                        outcomes.stream().map(Outcome::detail).toArray(String[]::new),
                        runId,
                        numbers);
    }

    /** A committed chunk, for progress, rate and log. */
    public void logChunk(
            long runId,
            int epoch,
            int firstNo,
            int lastNo,
            int reimbursed,
            int declined,
            int failed,
            Instant startedAt) {
        database.jdbc().update("""
                        INSERT INTO reimbursement.run_chunk (run_id, epoch, first_no, last_no, reimbursed, declined, failed, started_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", runId, epoch, firstNo, lastNo, reimbursed, declined, failed, startedAt);
    }

    /** FAILED, with the error and the identity it is logged under; false where the candidate has an outcome already. */
    public boolean fail(long runId, int candidateNo, String error, UUID correlationId, String by) {
        Jdbc jdbc = database.jdbc();
        return jdbc.update("""
                        UPDATE reimbursement.candidate
                           SET state = 'FAILED', reason = 'TECHNICAL_ERROR', reasons = ARRAY['TECHNICAL_ERROR'], detail = left(?, 500),
                               correlation_id = ?, decided_by = ?, decided_at = clock_timestamp()
                         WHERE run_id = ? AND candidate_no = ? AND state = 'SELECTED'""", error, correlationId, by, runId, candidateNo) == 1;
    }

    /** Failures of the run so far. */
    public int failures(long runId) {
        return database.jdbc()
                .one(
                        "SELECT coalesce(sum(failed), 0)::int FROM reimbursement.run_chunk WHERE run_id = ?",
                        row -> row.getInt(1),
                        runId)
                .orElse(0);
    }

    /** Declines all that are left of a run that a person ends (RI-5). */
    public int declineRest(long runId, String by) {
        return database.jdbc().update("""
                        UPDATE reimbursement.candidate
                           SET state = 'DECLINED', reason = 'RUN_ENDED', reasons = ARRAY['RUN_ENDED'], decided_by = ?,
                               decided_at = clock_timestamp()
                         WHERE run_id = ? AND state = 'SELECTED'""", by, runId);
    }

    /** Parks a selected candidate; false where there is none. */
    public boolean park(long runId, String customerAccount, String reason, String by) {
        return database.jdbc().update("""
                                UPDATE reimbursement.candidate
                                   SET state = 'PARKED', reason = 'PARKED', reasons = ARRAY['PARKED'], detail = ?, decided_by = ?,
                                       decided_at = clock_timestamp()
                                 WHERE run_id = ? AND customer_account = ? AND state = 'SELECTED'""", reason, by, runId, customerAccount) == 1;
    }
}
