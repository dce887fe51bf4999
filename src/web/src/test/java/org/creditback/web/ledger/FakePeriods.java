package org.creditback.web.ledger;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.reimbursement.Periods;

/** A calendar of 2025 and 2026 behind both doors; a run posts into July 2026. */
public class FakePeriods implements FiscalPeriods {

    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    final List<String> reasons = new ArrayList<>();
    private final TreeMap<LocalDate, FiscalPeriod> stored = new TreeMap<>();

    public FakePeriods() {
        add(2025, 2026);
    }

    private void add(int first, int last) {
        new FiscalCalendar(first, MonthDay.of(1, 1))
                .until(last)
                .forEach(each -> stored.put(
                        each.startsOn(),
                        new FiscalPeriod(
                                each.startsOn(),
                                each.endsOn(),
                                each.fiscalYear(),
                                PeriodState.OPEN,
                                PeriodState.OPEN,
                                PeriodState.OPEN,
                                0)));
    }

    void changeBySomebodyElse(LocalDate startsOn, PeriodState ledger) {
        stored.computeIfPresent(
                startsOn,
                (same, period) -> new FiscalPeriod(
                        period.startsOn(),
                        period.endsOn(),
                        period.fiscalYear(),
                        period.receivables(),
                        period.payables(),
                        ledger,
                        period.version() + 1));
    }

    @Override
    public List<FiscalPeriod> list(LegalEntityId entity, LocalDate from, int size) {
        return stored.values().stream()
                .filter(period -> !period.endsOn().isBefore(from))
                .limit(size)
                .toList();
    }

    @Override
    public List<Integer> years(LegalEntityId entity) {
        return stored.values().stream().map(FiscalPeriod::fiscalYear).distinct().toList();
    }

    @Override
    public List<FiscalPeriod> ofYear(LegalEntityId entity, int fiscalYear) {
        return stored.values().stream()
                .filter(period -> period.fiscalYear() == fiscalYear)
                .toList();
    }

    @Override
    public FiscalPeriod get(LegalEntityId entity, LocalDate startsOn) {
        FiscalPeriod period = stored.get(startsOn);
        if (period == null) {
            throw new Refusal(RefusalReason.NOT_FOUND, startsOn);
        }
        return period;
    }

    @Override
    public List<FiscalPeriod> addYear(LegalEntityId entity, int fiscalYear) {
        add(fiscalYear, fiscalYear);
        return ofYear(entity, fiscalYear);
    }

    @Override
    public FiscalPeriod hold(LegalEntityId entity, LocalDate startsOn) {
        return get(entity, startsOn);
    }

    @Override
    public void change(LegalEntityId entity, FiscalPeriod changed, String reason) {
        changed(entity, changed, reason);
    }

    /** The door that knows the runs. */
    Periods door() {
        return this::changed;
    }

    private FiscalPeriod changed(LegalEntityId entity, FiscalPeriod wanted, String reason) {
        FiscalPeriod before = get(entity, wanted.startsOn());
        if (wanted.startsOn().equals(JULY) && !wanted.isOpen()) {
            throw new Refusal(RefusalReason.PERIOD_IN_USE, 17L);
        }
        if (before.version() != wanted.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        reasons.add(reason == null ? "" : reason);
        FiscalPeriod after = new FiscalPeriod(
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.fiscalYear(),
                wanted.receivables(),
                wanted.payables(),
                wanted.ledger(),
                wanted.version() + 1);
        stored.put(after.startsOn(), after);
        return after;
    }
}
