package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** The ledger's half of opening and closing periods; who closes one asks the runs first. */
public interface FiscalPeriods {

    /**
     * Periods in date order.
     *
     * @param from the first day that matters: the period that holds it comes first
     * @param size the most that are answered
     */
    List<FiscalPeriod> list(LegalEntityId entity, LocalDate from, int size);

    /** The period that begins on the day, locked until the transaction ends; a Refusal NOT_FOUND where there is none. */
    FiscalPeriod hold(LegalEntityId entity, LocalDate startsOn);

    /**
     * Changes the states of a period that is held.
     *
     * @throws org.creditback.domain.Refusal STALE_VERSION; WRONG_STATE where it would reopen what is closed
     */
    void change(LegalEntityId entity, FiscalPeriod changed);
}
