package org.creditback.ledger;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A period of a legal entity's calendar, with its state in each module.
 *
 * @param startsOn    its first day, which names it
 * @param endsOn      its last day
 * @param fiscalYear  the year it belongs to
 * @param receivables state for accounts receivable
 * @param payables    state for accounts payable
 * @param ledger      state for the general ledger
 * @param version     of the stored record: travels with the form
 */
public record FiscalPeriod(
        LocalDate startsOn,
        LocalDate endsOn,
        int fiscalYear,
        PeriodState receivables,
        PeriodState payables,
        PeriodState ledger,
        int version) {

    /** Whether all three modules post into it. */
    public boolean isOpen() {
        return Stream.of(receivables, payables, ledger).allMatch(PeriodState.OPEN::equals);
    }

    /** Whether this period, changed from the other, reopens a module that was closed. */
    public boolean reopens(FiscalPeriod before) {
        return reopens(before.receivables, receivables)
                || reopens(before.payables, payables)
                || reopens(before.ledger, ledger);
    }

    private static boolean reopens(PeriodState before, PeriodState after) {
        return before == PeriodState.CLOSED && after != PeriodState.CLOSED;
    }
}
