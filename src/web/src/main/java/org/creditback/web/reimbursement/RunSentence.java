package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunSummary;
import org.creditback.web.page.TextsView;

/** Says in a sentence where a run is, and what it did. */
final class RunSentence {

    private final TextsView text;

    RunSentence(TextsView text) {
        this.text = text;
    }

    String of(RunSummary run, boolean moving) {
        if (moving) {
            return working(run);
        }
        return switch (run.state()) {
            case FROZEN ->
                text.of("msg.frozen", run.counts().selected(), run.counts().declined());
            case STOPPED -> stopped(run);
            case DONE, DONE_WITH_DECLINES -> posted(run) + " " + text.get("msg.proofOk");
            case UNPROVEN -> posted(run) + " " + text.get("run.unproven");
            case SUBMITTED -> text.get("msg.approvalNeeded");
            case APPROVED -> text.get("run.notBegun");
            case CANCELED, REJECTED -> text.get("run.canceled");
            default -> "";
        };
    }

    private String working(RunSummary run) {
        if (run.state() != RunState.POSTING) {
            return text.get("run.working");
        }
        String progress =
                text.of("msg.progress", run.progress().done(), run.progress().total());
        Integer perSecond = run.progress().perSecond();
        Integer left = run.progress().secondsRemaining();
        return perSecond == null || left == null
                ? progress
                : progress + "; " + text.of("run.rate", perSecond, text.duration(left));
    }

    private String stopped(RunSummary run) {
        RunSummary.Stop stop = run.stop();
        String cause = stop == null ? "" : text.label("stop", stop.reason());
        if (stop != null && stop.detail() != null) {
            cause = text.of("run.cause", cause, stop.detail());
        }
        return text.of("run.stopped", cause, run.counts().selected());
    }

    private String posted(RunSummary run) {
        return text.of(
                "msg.posted",
                text.totalCount(run.posted()),
                text.totals(run.posted()),
                run.terms().postingDate(),
                run.entity().code(),
                run.counts().declined());
    }

    /** The filter as it was typed, field by field. */
    String filter(RunSummary run) {
        CustomerFilter filter = run.terms().filter();
        if (filter.isEverything()) {
            return text.of("run.everything", run.entity().code());
        }
        List<String> parts = new ArrayList<>();
        for (CustomerFilter.Field field : CustomerFilter.Field.values()) {
            List<FilterTerm> terms = filter.terms().getOrDefault(field, List.of());
            if (!terms.isEmpty()) {
                parts.add(text.get("filter." + field.key()) + ": "
                        + String.join(", ", terms.stream().map(FilterTerm::text).toList()));
            }
        }
        if (filter.vendorAccount() != null) {
            parts.add(text.get("field.vendorAccount") + ": "
                    + text.get("filter." + filter.vendorAccount().name().toLowerCase(Locale.ROOT)));
        }
        return String.join("; ", parts);
    }
}
