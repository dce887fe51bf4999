package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.jspecify.annotations.Nullable;

/** The changes of a run's state: each one conditional, each one with its event. */
@Dependent
public class RunStates {

    private final RunDatabase database;

    @Inject
    public RunStates(RunDatabase database) {
        this.database = database;
    }

    /**
     * Changes the state where it still is what the caller saw.
     *
     * @return false where somebody else was first
     */
    public boolean change(long runId, RunState from, RunState to, String actor, @Nullable String detail) {
        int changed = database.jdbc().update("""
                        UPDATE reimbursement.run
                           SET state = ?, epoch = epoch + 1,
                               stop_reason = CASE WHEN ? = 'STOPPED' THEN stop_reason END,
                               posting_started_at = CASE WHEN ? = 'POSTING' THEN coalesce(posting_started_at, clock_timestamp())
                                                         ELSE posting_started_at END,
                               submitted_at = CASE WHEN ? = 'SUBMITTED' THEN clock_timestamp() ELSE submitted_at END,
                               ended_at = CASE WHEN ? IN ('DONE', 'DONE_WITH_DECLINES', 'UNPROVEN') THEN clock_timestamp() END
                         WHERE run_id = ? AND state = ?""", to, to, to, to, to, runId, from);
        if (changed == 1) {
            event(runId, actor, "STATE_CHANGED", from, to, detail);
        }
        return changed == 1;
    }

    /** Stops a run that is posting; false where it is not. */
    public boolean stop(long runId, StopReason reason, String actor, @Nullable String detail) {
        int changed = database.jdbc().update("""
                        UPDATE reimbursement.run SET state = 'STOPPED', epoch = epoch + 1, stop_reason = ?, stop_detail = left(?, 500)
                         WHERE run_id = ? AND state = 'POSTING'""", reason, detail, runId);
        if (changed == 1) {
            event(runId, actor, "STOPPED_" + reason, RunState.POSTING, RunState.STOPPED, detail);
        }
        return changed == 1;
    }

    /** Cancels a run; false where it is in another state by now. */
    public boolean cancel(long runId, RunState from, String voidReason, String actor) {
        int changed = database.jdbc().update("""
                        UPDATE reimbursement.run SET state = 'CANCELED', epoch = epoch + 1, void_reason = ?, ended_at = clock_timestamp()
                         WHERE run_id = ? AND state = ?""", voidReason, runId, from);
        if (changed == 1) {
            event(runId, actor, voidReason, from, RunState.CANCELED, null);
        }
        return changed == 1;
    }

    /** Ends a run that somebody refused to approve; false where it is in another state by now. */
    public boolean reject(long runId, String actor, String reason) {
        int changed = database.jdbc().update("""
                        UPDATE reimbursement.run
                           SET state = 'REJECTED', epoch = epoch + 1, void_reason = 'RUN_REJECTED', ended_at = clock_timestamp()
                         WHERE run_id = ? AND state = 'SUBMITTED'""", runId);
        if (changed == 1) {
            event(runId, actor, "RUN_REJECTED", RunState.SUBMITTED, RunState.REJECTED, reason);
        }
        return changed == 1;
    }

    /** Without a customer it is another proposal: a preview again, which neither an OK nor an approval of before goes with (AP-5). */
    public void propose(long runId, RunState from, String withoutCustomer) {
        database.jdbc().update("""
                        UPDATE reimbursement.run
                           SET state = 'FROZEN', released_by = NULL, submitted_at = NULL, epoch = epoch + 1,
                               proposal_hash = encode(sha256(convert_to(proposal_hash || ' without ' || ?, 'UTF8')), 'hex')
                         WHERE run_id = ? AND state = ?""", withoutCustomer, runId, from);
    }

    /** OK on a preview; false where somebody gave it already. */
    public boolean release(long runId, String actor) {
        return database.jdbc().update("""
                                UPDATE reimbursement.run SET released_by = ?
                                 WHERE run_id = ? AND state = 'FROZEN' AND released_by IS NULL""", actor, runId) == 1;
    }

    /** Takes the OK back, where the run could not go on with it. */
    public void withdrawRelease(long runId) {
        database.jdbc()
                .update("UPDATE reimbursement.run SET released_by = NULL WHERE run_id = ? AND state = 'FROZEN'", runId);
    }

    /** The present epoch: an execution that knows another one is not the one that works on the run. */
    public int epoch(long runId) {
        return database.jdbc()
                .one("SELECT epoch FROM reimbursement.run WHERE run_id = ?", row -> row.getInt(1), runId)
                .orElseThrow();
    }

    public void execution(long runId, long executionId) {
        database.jdbc().update("UPDATE reimbursement.run SET execution_id = ? WHERE run_id = ?", executionId, runId);
    }

    /** Who works on the run, and until when without a sign of life; the row is apart from the run, which chunks hold. */
    public void lease(long runId, String owner, int seconds) {
        database.jdbc().update("""
                        UPDATE reimbursement.run_control
                           SET lease_owner = ?, lease_until = clock_timestamp() + make_interval(secs => ?), stop_requested_by = NULL,
                               stop_requested_at = NULL
                         WHERE run_id = ?""", owner, seconds, runId);
    }

    /** A sign of life for the runs that this owner works on. */
    public void renew(String owner, List<Long> runIds, int seconds) {
        database.jdbc().update("""
                        UPDATE reimbursement.run_control SET lease_until = clock_timestamp() + make_interval(secs => ?)
                         WHERE lease_owner = ? AND run_id = ANY (?)""", seconds, owner, runIds.toArray(Long[]::new));
    }

    /** True where somebody works on the run: the lease has not ended, and is not of an earlier life of this server. */
    public boolean isLeased(long runId, String node) {
        return database.jdbc().one("""
                        SELECT lease_until > clock_timestamp() AND split_part(lease_owner, '/', 1) <> ?
                          FROM reimbursement.run_control WHERE run_id = ?""", row -> row.getBoolean(1), node, runId).orElse(false);
    }

    public void endLease(long runId) {
        database.jdbc()
                .update("UPDATE reimbursement.run_control SET lease_until = clock_timestamp() WHERE run_id = ?", runId);
    }

    /** Asks for a stop; the first who asks is remembered. */
    public void requestStop(long runId, String actor) {
        database.jdbc().update("""
                        UPDATE reimbursement.run_control
                           SET stop_requested_by = ?, stop_requested_at = clock_timestamp()
                         WHERE run_id = ? AND stop_requested_by IS NULL""", actor, runId);
    }

    public @Nullable String stopRequestedBy(long runId) {
        return database.jdbc()
                .one(
                        "SELECT coalesce(stop_requested_by, '') FROM reimbursement.run_control WHERE run_id = ?",
                        row -> row.getString(1),
                        runId)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    /** Runs that are on the way without anybody working on them: the lease ended, or is of an earlier life of this server. */
    public List<Long> abandoned(String node, List<Long> active) {
        return database.jdbc().list("""
                        SELECT r.run_id FROM reimbursement.run r JOIN reimbursement.run_control c USING (run_id)
                         WHERE r.state IN ('SELECTING', 'POSTING') AND NOT r.run_id = ANY (?)
                           AND (c.lease_until IS NULL OR c.lease_until < clock_timestamp() OR split_part(c.lease_owner, '/', 1) = ?)
                         ORDER BY r.run_id LIMIT 100""", row -> row.getLong(1), active.toArray(Long[]::new), node);
    }

    /** Frozen runs past their validity; those with OK too, which an execution may be about to take on. */
    public List<Long> expired() {
        return database.jdbc().list("""
                        SELECT run_id FROM reimbursement.run
                         WHERE state = 'FROZEN' AND expires_at < clock_timestamp() ORDER BY run_id LIMIT 100""", row -> row.getLong(1));
    }

    public void event(
            long runId,
            String actor,
            String event,
            @Nullable RunState from,
            @Nullable RunState to,
            @Nullable String detail) {
        Jdbc jdbc = database.jdbc();
        jdbc.update("""
                INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state, detail)
                VALUES (?, ?, ?, ?, ?, left(?, 500))""", runId, actor, event, from, to, detail);
    }
}
