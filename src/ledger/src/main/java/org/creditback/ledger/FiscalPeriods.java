package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The ledger's half of opening and closing periods; who closes one asks the runs first. */
public interface FiscalPeriods {

    /**
     * Periods in date order.
     *
     * @param from the first day that matters: the period that holds it comes first
     * @param size the most that are answered
     */
    List<FiscalPeriod> list(LegalEntityId entity, LocalDate from, int size);

    /** The fiscal years that have periods, in order; empty for none. */
    List<Integer> years(LegalEntityId entity);

    /** The periods of a fiscal year in date order; empty for a year without. */
    List<FiscalPeriod> ofYear(LegalEntityId entity, int fiscalYear);

    /** The period that begins on the day; a Refusal NOT_FOUND where there is none. */
    FiscalPeriod get(LegalEntityId entity, LocalDate startsOn);

    /**
     * Adds the fiscal year after the last one: twelve monthly periods that begin the day after it, all open.
     *
     * @param fiscalYear the year that the caller expects to come next
     * @return its periods, in date order
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS; BAD_VALUE with the field {@code fiscalYear} for any other year than the next, and
     *     for one more than ten years ahead; SETUP_INCOMPLETE where there is no year to go on from
     * @see "Rule SU-20"
     */
    List<FiscalPeriod> addYear(LegalEntityId entity, int fiscalYear);

    /** The period that begins on the day, locked until the transaction ends; a Refusal NOT_FOUND where there is none. */
    FiscalPeriod hold(LegalEntityId entity, LocalDate startsOn);

    /**
     * Changes the states of a period that is held.
     *
     * @param reason typed by a person, for the audit trail; null for none
     * @throws org.creditback.domain.Refusal STALE_VERSION; WRONG_STATE where it would reopen what is closed
     */
    void change(LegalEntityId entity, FiscalPeriod changed, @Nullable String reason);
}
