package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.Schedules;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** What became of the times of one schedule, as a file; the latest first. */
@WebServlet("/pages/reimbursement/schedule/file")
public class ScheduleResultsFile extends ListDownload {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS =
            List.of("field.plannedAt", "field.result", "field.reason", "run.detail", "field.run", "field.state");

    @EJB
    private transient Schedules schedules;

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        String asked = request.getParameter("schedule");
        boolean number = asked != null && asked.matches("\\d{1,18}");
        // A schedule of number 0 is none: the door refuses it as one that does not exist.
        Schedule schedule = schedules.get(entity, new ScheduleId(number ? Long.parseLong(asked) : 0));
        return Optional.of(new Content(
                "SCHEDULE_RESULTS",
                "schedule-results",
                true,
                Map.of("schedule", schedule.id().toString()),
                Map.of(texts.text("field.schedule"), schedule.terms().name()),
                ExportRows.of(names(COLUMNS, texts), target -> write(entity, schedule.id(), target))));
    }

    private void write(LegalEntityId entity, ScheduleId schedule, ExportRows.Target target) {
        Instant before = null;
        List<ScheduleResult> page;
        do {
            page = schedules.results(entity, schedule, before, PAGE);
            for (ScheduleResult result : page) {
                target.row(
                        result.plannedAt(),
                        result.state(),
                        result.reason(),
                        result.detail(),
                        run(result),
                        result.runState());
                before = result.plannedAt();
            }
        } while (page.size() == PAGE);
    }

    /** The number of the run that a time started; null for none. */
    static @Nullable Long run(@Nullable ScheduleResult result) {
        RunId run = result == null ? null : result.run();
        return run == null ? null : run.value();
    }
}
