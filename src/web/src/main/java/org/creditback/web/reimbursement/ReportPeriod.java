package org.creditback.web.reimbursement;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.jspecify.annotations.Nullable;

/** Dates that move with the calendar: a saved view of last month shows another month each month. */
public enum ReportPeriod {
    /** The month of today. */
    THIS_MONTH,
    /** The month before. */
    LAST_MONTH,
    /** The fiscal year of today, as the legal entity's periods have it. */
    THIS_FISCAL_YEAR,
    /** The fiscal year before. */
    LAST_FISCAL_YEAR;

    /**
     * The first and the last day.
     *
     * @param from first
     * @param to   last
     */
    public record Dates(LocalDate from, LocalDate to) implements Serializable {

        private static Dates of(YearMonth month) {
            return new Dates(month.atDay(1), month.atEndOfMonth());
        }
    }

    /** By its name; empty for none, also for one that there is no more. */
    static Optional<ReportPeriod> of(@Nullable String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The days as of today; empty where the legal entity has no such fiscal year. */
    Optional<Dates> on(LocalDate today, LegalEntityId entity, FiscalPeriods periods) {
        YearMonth month = YearMonth.from(today);
        return switch (this) {
            case THIS_MONTH -> Optional.of(Dates.of(month));
            case LAST_MONTH -> Optional.of(Dates.of(month.minusMonths(1)));
            case THIS_FISCAL_YEAR -> year(today, 0, entity, periods);
            case LAST_FISCAL_YEAR -> year(today, 1, entity, periods);
        };
    }

    private static Optional<Dates> year(LocalDate today, int back, LegalEntityId entity, FiscalPeriods periods) {
        return periods.list(entity, today, 1).stream()
                .filter(period -> !period.startsOn().isAfter(today))
                .map(period -> periods.ofYear(entity, period.fiscalYear() - back))
                .filter(year -> !year.isEmpty())
                .map(ReportPeriod::wholeYear)
                .findFirst();
    }

    private static Dates wholeYear(List<FiscalPeriod> year) {
        return new Dates(year.get(0).startsOn(), year.get(year.size() - 1).endsOn());
    }
}
