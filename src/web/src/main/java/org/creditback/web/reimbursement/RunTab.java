package org.creditback.web.reimbursement;

import java.util.List;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * A tab of the run page.
 *
 * @param key   in the address
 * @param label key of its text
 * @param count of what is in it; null where it is no list of candidates
 */
public record RunTab(String key, String label, @Nullable Integer count) {

    static final String SELECTED = "selected";
    static final String DECLINED = "declined";
    static final String PARKED = "parked";
    static final String FAILED = "failed";
    static final String VOUCHERS = "vouchers";
    static final String NUMBERS = "numbers";
    static final String PROOF = "proof";
    static final String LOG = "log";

    static List<RunTab> of(RunSummary run) {
        RunSummary.Counts counts = run.counts();
        return List.of(
                new RunTab(SELECTED, "tab.selected", counts.selected() + counts.reimbursed()),
                new RunTab(DECLINED, "tab.declined", counts.declined()),
                new RunTab(PARKED, "tab.parked", counts.parked()),
                new RunTab(FAILED, "tab.failed", counts.failed()),
                new RunTab(VOUCHERS, "page.vouchers", null),
                new RunTab(NUMBERS, "page.numberList", null),
                new RunTab(PROOF, "page.proof", null),
                new RunTab(LOG, "page.log", null));
    }

    /** Exceptions first: failures, then a proof that does not agree, then what is selected. */
    static RunTab first(RunSummary run) {
        String key = run.counts().failed() > 0 ? FAILED : run.state() == RunState.UNPROVEN ? PROOF : SELECTED;
        return of(run).stream().filter(tab -> tab.key().equals(key)).findFirst().orElseThrow();
    }
}
