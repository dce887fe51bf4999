package org.creditback.report;

import org.creditback.client.PayablesAnswer;
import org.creditback.client.ProofAnswer;
import org.creditback.client.RunAnswer;

/**
 * What became of a run.
 *
 * @param name       of the legal entity
 * @param run        as the server shows it in the end
 * @param proof      its certificate; without lines where it has none
 * @param candidates added up
 * @param payables   what it brought to accounts payable
 */
public record RunResult(
        String name, RunAnswer run, ProofAnswer proof, CandidateTotals candidates, PayablesAnswer payables) {

    /** What is not as it was asked for, and what to do; for a run that is not in order. */
    public String trouble() {
        String what = "Run " + run.run() + " of " + run.legalEntity();
        return switch (run.state()) {
            case "STOPPED" ->
                what + " stopped: " + Words.of("stop", run.text("stopReason")) + " (" + run.text("stopDetail")
                        + "); mend the cause and resume the run on its page.";
            case "UNPROVEN", "DONE", "DONE_WITH_DECLINES" ->
                what
                        + " is not proven: a controller looks at the lines that differ, and repeats the proof on its page.";
            case "REQUESTED", "SELECTING" ->
                what
                        + " could not select its customers: the log of the run and the server's log say why; resume it on its page.";
            case "FROZEN" -> what + " is selected but not posted, its OK was withdrawn: its log says why.";
            default -> what + " ended as " + Words.of("run", run.state()) + ", not as it was asked for.";
        };
    }
}
