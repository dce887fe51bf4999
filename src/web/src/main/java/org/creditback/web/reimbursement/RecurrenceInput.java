package org.creditback.web.reimbursement;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.reimbursement.ScheduleTerms;

/** When a schedule runs, and for which dates, as it is typed: part of the schedule page and of the run dialog. */
public class RecurrenceInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AN_HOUR = 60;

    private String name = "";
    private RecurrencePattern pattern = RecurrencePattern.WORKING_DAYS;
    private List<String> weekDays = List.of();
    private int dayOfMonth = 1;
    private String at = "06:00";
    private String timeZone;
    private int windowMinutes = AN_HOUR;
    private PostingDateRule postingRule = PostingDateRule.DAY_OF_RUN;
    private int cutOffDays;

    /** For a new schedule, on the clock of its legal entity. */
    public RecurrenceInput(ZoneId zone) {
        // A bare offset has no calendar of its own.
        timeZone = ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC";
    }

    /** What is stored. */
    static RecurrenceInput of(ScheduleTerms terms) {
        RecurrenceInput input = new RecurrenceInput(terms.timeZone());
        Recurrence recurrence = terms.recurrence();
        input.name = terms.name();
        input.pattern = recurrence.pattern();
        input.weekDays = recurrence.orderedDays().stream().map(DayOfWeek::name).toList();
        input.dayOfMonth = Math.max(1, recurrence.day());
        input.at = recurrence.at().toString();
        input.windowMinutes = terms.windowMinutes();
        input.postingRule = terms.postingDate();
        input.cutOffDays = terms.cutOffDays();
        return input;
    }

    /** A Refusal names the input that is malformed or missing. */
    public Recurrence recurrence() {
        Set<DayOfWeek> days =
                isWeekly() ? weekDays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()) : Set.of();
        if (isWeekly() && days.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "weekDays");
        }
        if (isNumbered() && (dayOfMonth < 1 || dayOfMonth > Recurrence.mostDay(pattern))) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "dayOfMonth", dayOfMonth);
        }
        return new Recurrence(pattern, days, isNumbered() ? dayOfMonth : 0, time());
    }

    private LocalTime time() {
        if (!at.matches("([01]?\\d|2[0-3])[:.][0-5]\\d")) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "at", at);
        }
        String padded = at.length() < 5 ? "0" + at : at;
        return LocalTime.parse(padded.replace('.', ':'));
    }

    ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "timeZone", timeZone);
        }
        return ZoneId.of(timeZone);
    }

    public boolean isWeekly() {
        return pattern == RecurrencePattern.WEEKLY;
    }

    /** Whether the pattern asks for a day of the month. */
    public boolean isNumbered() {
        return Recurrence.mostDay(pattern) > 0;
    }

    public boolean isWorkingDay() {
        return pattern == RecurrencePattern.MONTHLY_WORKING_DAY;
    }

    public RecurrencePattern[] getPatterns() {
        return RecurrencePattern.values();
    }

    public PostingDateRule[] getPostingRules() {
        return PostingDateRule.values();
    }

    public List<DayOfWeek> getAllDays() {
        return Arrays.asList(DayOfWeek.values());
    }

    /** Regions with a city, in order, and UTC. */
    public List<String> getZones() {
        return Stream.concat(
                        Stream.of("UTC", timeZone),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .distinct()
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    public RecurrencePattern getPattern() {
        return pattern;
    }

    public void setPattern(RecurrencePattern pattern) {
        this.pattern = pattern;
    }

    public List<String> getWeekDays() {
        return weekDays;
    }

    public void setWeekDays(List<String> weekDays) {
        this.weekDays = List.copyOf(weekDays);
    }

    public int getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(int dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at == null ? "" : at.strip();
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public int getWindowMinutes() {
        return windowMinutes;
    }

    public void setWindowMinutes(int windowMinutes) {
        this.windowMinutes = windowMinutes;
    }

    public PostingDateRule getPostingRule() {
        return postingRule;
    }

    public void setPostingRule(PostingDateRule postingRule) {
        this.postingRule = postingRule;
    }

    public int getCutOffDays() {
        return cutOffDays;
    }

    public void setCutOffDays(int cutOffDays) {
        this.cutOffDays = cutOffDays;
    }
}
