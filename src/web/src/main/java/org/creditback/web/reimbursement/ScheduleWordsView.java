package org.creditback.web.reimbursement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.TextsView;
import org.creditback.web.text.Formats;
import org.jspecify.annotations.Nullable;

/** Schedules in the words of whoever looks. */
@Named("words")
@RequestScoped
public class ScheduleWordsView {

    @Inject
    TextsView text;

    @Inject
    CallerView caller;

    /** {@code Monday to Friday at 06:00}, {@code Monday, Thursday at 06:00}, {@code Day 31 of each month at 06:00}. */
    public String when(Recurrence recurrence) {
        String days = recurrence.orderedDays().stream().map(this::dayName).collect(Collectors.joining(", "));
        return text.of(
                "when." + recurrence.pattern(),
                recurrence.at().toString(),
                recurrence.days().isEmpty() ? String.valueOf(recurrence.day()) : days);
    }

    /** A day of the week as it stands alone. */
    public String dayName(DayOfWeek day) {
        Locale locale = caller.getLocale();
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** A moment on the clock of a time zone, which is named. */
    public String time(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : Formats.in(caller.getLocale()).time(moment, zone);
    }

    /** The next moments on the clock of a time zone. */
    public List<String> times(List<Instant> moments, ZoneId zone) {
        return moments.stream().map(moment -> time(moment, zone)).toList();
    }

    /** Why a time has no run; empty for one that needs no reason. */
    public String reason(ScheduleResult result) {
        String code = result.reason();
        if (code == null) {
            return "";
        }
        String key = text.containsKey("occurrenceReason." + code) ? code : "OTHER";
        return text.of("occurrenceReason." + key, Objects.requireNonNullElse(result.detail(), ""));
    }

    /** The customers of a filter in one line, as the query would be typed. */
    public String customers(CustomerFilter filter, String entity) {
        if (filter.isEverything()) {
            return text.of("run.everything", entity);
        }
        String terms = filter.terms().entrySet().stream()
                .map(part -> text.get("filter." + part.getKey().key()) + ": "
                        + part.getValue().stream().map(FilterTerm::text).collect(Collectors.joining(", ")))
                .sorted()
                .collect(Collectors.joining("; "));
        CustomerFilter.VendorLink link = filter.vendorAccount();
        if (link == null) {
            return terms;
        }
        String vendor = text.get("field.vendorAccount") + ": "
                + text.get(link == CustomerFilter.VendorLink.FILLED ? "filter.filled" : "filter.empty");
        return terms.isEmpty() ? vendor : terms + "; " + vendor;
    }
}
