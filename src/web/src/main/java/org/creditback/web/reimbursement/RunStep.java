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

    /** The way of a run; where it left the usual one, its state stands in the place of what it did not reach. */
    static List<RunStep> of(RunSummary run) {
        int reached = reached(run);
        List<RunStep> steps = new ArrayList<>();
        for (int i = 0; i < WAY.size(); i++) {
            RunState state = i == reached ? run.state() : WAY.get(i);
            steps.add(new RunStep(state, i < reached, i == reached));
            if (i == reached && run.state().isOver()) {
                break;
            }
        }
        return steps;
    }

    private static int reached(RunSummary run) {
        return switch (run.state()) {
            case REQUESTED -> 0;
            case SELECTING -> 1;
            case FROZEN, SUBMITTED, APPROVED -> 2;
            case POSTING, STOPPED -> 3;
            case DONE, DONE_WITH_DECLINES, UNPROVEN -> 4;
            case CANCELED, REJECTED -> run.people().frozenAt() == null ? 1 : 3;
        };
    }
}
