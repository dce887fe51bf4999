package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunSummary;

/**
 * A step of a run on its way.
 *
 * @param state  what it is called after
 * @param passed it lies behind
 * @param now    the run is here
 */
public record RunStep(RunState state, boolean passed, boolean now) {

    private static final List<RunState> WAY =
            List.of(RunState.REQUESTED, RunState.SELECTING, RunState.FROZEN, RunState.POSTING, RunState.DONE);

    private static final List<RunState> WAY_WITH_APPROVAL = List.of(
            RunState.REQUESTED,
            RunState.SELECTING,
            RunState.FROZEN,
            RunState.SUBMITTED,
            RunState.POSTING,
            RunState.DONE);

    /** The way of a run; where it left the usual one, its state stands in the place of what it did not reach. */
    static List<RunStep> of(RunSummary run) {
        List<RunState> way = run.people().submittedAt() == null ? WAY : WAY_WITH_APPROVAL;
        int reached = reached(run, way);
        List<RunStep> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            RunState state = i == reached ? run.state() : way.get(i);
            steps.add(new RunStep(state, i < reached, i == reached));
            if (i == reached && run.state().isOver()) {
                break;
            }
        }
        return steps;
    }

    private static int reached(RunSummary run, List<RunState> way) {
        return switch (run.state()) {
            case REQUESTED, SELECTING, FROZEN -> way.indexOf(run.state());
            case SUBMITTED, APPROVED, REJECTED -> way.indexOf(RunState.SUBMITTED);
            case POSTING, STOPPED -> way.indexOf(RunState.POSTING);
            case DONE, DONE_WITH_DECLINES, UNPROVEN -> way.indexOf(RunState.DONE);
            case CANCELED -> run.people().frozenAt() == null ? 1 : 3;
        };
    }
}
