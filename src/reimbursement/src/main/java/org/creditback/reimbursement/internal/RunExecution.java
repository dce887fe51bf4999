package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.ledger.Roles;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.CandidateStore;
import org.creditback.reimbursement.store.ProofStore;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunInquiryStore;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.ScheduleStore;
import org.creditback.reimbursement.store.TransferStore;
import org.joda.money.Money;

/**
 * Takes a run on: each method is one transaction, and books as the run whoever started it.
 *
 * <p>Only the batch artifacts and the beans of this package call it: it has no view outside the module.
 */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class RunExecution {

    // Above the longest chunk: a lease is renewed by the sweeper every few seconds.
    static final int LEASE_SECONDS = 90;

    /** How the container names a caller without a login. */
    private static final String ANONYMOUS = "anonymous";

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private RunTermsReader terms;

    @Inject
    private CandidateSelection selection;

    @Inject
    private CandidateStore candidates;

    @Inject
    private TransferStore transfers;

    @Inject
    private ChunkTransfer chunks;

    @Inject
    private OpenCredits credits;

    @Inject
    private ProofStore proofs;

    @Inject
    private RunInquiryStore inquiry;

    @Inject
    private RunRegister register;

    @Inject
    private RunOpening opening;

    @Inject
    private RunStarter starter;

    @Inject
    private ScheduleStore schedules;

    @Resource
    private SessionContext session;

    /** The run. */
    public RunHeader run(long runId) {
        return runs.find(runId).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, runId));
    }

    /** Who started this execution: the person who asked for it, a schedule, or the server's console, which has no login of ours. */
    public String starter(long executionId) {
        String caller = session.getCallerPrincipal().getName();
        if (!caller.equals(ANONYMOUS)) {
            return caller;
        }
        String schedule = starter.parameters(executionId).getProperty(RunStarter.SCHEDULE);
        return schedule == null ? ConsoleStart.AUTHOR : ScheduledRuns.actor(schedule);
    }

    /** The schedule that a run was registered for; empty where a person or the console did. */
    public Optional<ScheduleId> schedule(long runId) {
        return schedules.ofRun(run(runId).entity(), new RunId(runId)).map(Schedule::id);
    }

    /**
     * Takes the lease of a run and moves it on to where an execution can work: REQUESTED to SELECTING, STOPPED to POSTING.
     *
     * @return false where there is nothing to do: another execution works on it, or its state does not call for one
     */
    public boolean open(long runId, long executionId, String actor) {
        return opening.open(runId, executionId, actor);
    }

    /** Notes that a run was not taken on, and why. */
    public void refused(long runId, String actor, String why) {
        RunState state = run(runId).state();
        states.event(runId, actor, "START_REFUSED", state, state, why);
    }

    /** Selects and freezes, in one transaction and one snapshot; fails whole or not at all. */
    public void select(long runId) {
        candidates.beginSnapshot();
        RunHeader run = run(runId);
        if (run.state() == RunState.SELECTING) {
            int validDays = credits.parameters(run.entity()).previewValidDays();
            selection.freeze(terms.beforeFreeze(run, run.epoch()), validDays);
            states.event(runId, run.preparedBy(), "STATE_CHANGED", RunState.SELECTING, RunState.FROZEN, null);
        }
    }

    /** After the freeze, or with OK on it: goes on to posting where OK was given. The state it is in then. */
    public RunState proceed(long runId, long executionId, String actor) {
        return opening.proceed(runId, executionId, actor);
    }

    /**
     * Takes the OK back from a run that could not go on with it: the preview stays, and can be given OK again. An approved run keeps its
     * approval. The state it is in.
     */
    public RunState withdrawRelease(long runId, String actor, String why) {
        RunState state = run(runId).state();
        if (state == RunState.FROZEN) {
            states.withdrawRelease(runId);
            states.event(runId, actor, "OK_WITHDRAWN", RunState.FROZEN, RunState.FROZEN, why);
        } else {
            states.event(runId, actor, "START_REFUSED", state, state, why);
        }
        return state;
    }

    /** The right to transfer candidates of a posting run, as long as it stays in its present epoch. */
    public RunLease lease(long runId) {
        RunHeader run = run(runId);
        return terms.afterFreeze(run, run.epoch());
    }

    /**
     * The epoch in which an execution's workers transfer.
     *
     * @throws RunHalted where the run is not this execution's any more
     */
    public int epoch(long runId, long executionId) {
        RunHeader run = run(runId);
        if (!opening.isOf(runId, executionId)) {
            throw RunHalted.elsewhere();
        }
        return run.epoch();
    }

    /** The same for a worker that was sent out in an epoch. */
    public RunLease lease(long runId, int epoch) {
        return terms.afterFreeze(run(runId), epoch);
    }

    /** Registers a run that the server's console asked for. */
    @TransactionAttribute(NOT_SUPPORTED)
    public long register(StartRun command, String author) {
        return register.register(command, author).run().value();
    }

    /** Whether the run is still the one that this execution took on. */
    public boolean isOf(long runId, long executionId) {
        return opening.isOf(runId, executionId);
    }

    /** Whether a person has stopped the run, and nobody has taken it on since. */
    public boolean isStoppedByPerson(long runId) {
        return inquiry.stopReason(runId).filter(StopReason.OPERATOR::equals).isPresent();
    }

    /** Reimbursements of the run per currency, as frozen. */
    public List<Money> totals(long runId) {
        return inquiry.frozenTotals(runId);
    }

    /** The last candidate number of each partition. */
    public List<Integer> ranges(long runId, int partitions, int atLeast) {
        return transfers.ranges(runId, partitions, atLeast);
    }

    /** The next candidates to be transferred. */
    public List<Integer> nextSelected(long runId, int after, int last) {
        return transfers.nextSelected(runId, after, last);
    }

    /** One chunk, one transaction. */
    public ChunkTransfer.Written transfer(RunLease lease, Collection<Integer> candidateNos) {
        return chunks.transfer(lease, candidateNos);
    }

    /** Which of the candidates' customers nobody holds at this moment. */
    public List<Integer> free(RunLease lease, Collection<Integer> candidateNos) {
        List<TransferStore.Waiting> waiting = transfers.waiting(lease.runId(), candidateNos);
        Set<Long> free = credits.free(
                waiting.stream().map(TransferStore.Waiting::customerId).toList());
        return waiting.stream()
                .filter(candidate -> free.contains(candidate.customerId()))
                .map(TransferStore.Waiting::candidateNo)
                .toList();
    }

    /** Proves a run that has an outcome for every candidate, and ends it. */
    public RunState prove(long runId, String actor) {
        proofs.beginSnapshot();
        RunHeader run = run(runId);
        if (run.state() != RunState.POSTING && run.state() != RunState.UNPROVEN) {
            return run.state();
        }
        if (transfers.anySelected(runId)) {
            throw new RunHalted(null, "candidates are still without an outcome");
        }
        RunProof proof = proofs.proof(runId, run.entity().code());
        proofs.insert(runId, proof);
        proofs.proven(runId, proof.isProven());
        RunState end = end(runId, proof);
        if (end != run.state()) {
            states.change(runId, run.state(), end, actor, "certificate " + Digests.hex(proof.text()));
        }
        return end;
    }

    private RunState end(long runId, RunProof proof) {
        if (!proof.isProven()) {
            return RunState.UNPROVEN;
        }
        return proofs.declinedAfterFreeze(runId) ? RunState.DONE_WITH_DECLINES : RunState.DONE;
    }

    /** Marks a posting run stopped, as long as it is still this execution's: another one that has taken it on posts on. */
    public void stop(long runId, long executionId, StopReason reason, String actor, String detail) {
        if (runs.lock(runId).isPresent() && opening.isOf(runId, executionId)) {
            states.stop(runId, reason, actor, detail);
        }
    }

    /** Ends the execution's hold of a run: what it left on the way is set back to where the next one can take it up. */
    public void close(long runId, long executionId, StopReason reason, String actor, String detail) {
        RunHeader run = runs.lock(runId).orElseThrow();
        if (!opening.isOf(runId, executionId)) {
            return; // taken on by another one
        }
        if (run.state() == RunState.SELECTING) {
            states.change(runId, RunState.SELECTING, RunState.REQUESTED, actor, detail);
        }
        states.stop(runId, reason, actor, detail);
        states.endLease(runId);
    }
}
