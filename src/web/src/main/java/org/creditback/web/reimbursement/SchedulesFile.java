package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.Schedules;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The schedules as a file. */
@WebServlet("/pages/reimbursement/schedules/file")
public class SchedulesFile extends ListDownload {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "field.scheduleName",
            "field.state",
            "field.runsAs",
            "field.recurrence",
            "field.weekDays",
            "field.dayOfMonth",
            "field.at",
            "field.timeZone",
            "field.nextDue",
            "field.plannedAt",
            "field.lastResult",
            "field.run",
            "field.author");

    @EJB
    private transient Schedules schedules;

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        ScheduleState state = SchedulesView.state(request.getParameter("state"));
        schedules.list(entity, state, "", 1);
        return Optional.of(new Content(
                "SCHEDULES",
                "schedules",
                true,
                state == null ? Map.of() : Map.of("state", state.name()),
                state == null ? Map.of() : Map.of(texts.text("field.state"), texts.text("schedule." + state)),
                ExportRows.of(names(COLUMNS, texts), target -> write(entity, state, target))));
    }

    private void write(LegalEntityId entity, @Nullable ScheduleState state, ExportRows.Target target) {
        String after = "";
        List<ScheduleLine> page;
        do {
            page = schedules.list(entity, state, after, PAGE);
            for (ScheduleLine line : page) {
                row(line.schedule(), line.last(), target);
                after = line.schedule().terms().name();
            }
        } while (page.size() == PAGE);
    }

    private static void row(Schedule schedule, @Nullable ScheduleResult last, ExportRows.Target target) {
        ScheduleTerms terms = schedule.terms();
        Recurrence recurrence = terms.recurrence();
        target.row(
                terms.name(),
                schedule.state(),
                terms.action(),
                recurrence.pattern(),
                recurrence.orderedDays().stream().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                recurrence.day() == 0 ? null : recurrence.day(),
                recurrence.at().toString(),
                terms.timeZone().getId(),
                schedule.nextDue(),
                last == null ? null : last.plannedAt(),
                last == null ? null : last.state(),
                ScheduleResultsFile.run(last),
                schedule.author());
    }
}
