package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.jspecify.annotations.Nullable;

/** Opens and closes fiscal periods, mindful of the runs that post into them (PO-16). */
public interface Periods {

    /**
     * Changes the states of a period.
     *
     * @param changed with the first day of the period, and the version that was read
     * @param reason  typed by a person, for the audit trail; null for none
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal PERIOD_IN_USE where a run posts into it, naming the run; WRONG_STATE where it is closed; NOT_FOUND;
     *     STALE_VERSION
     */
    FiscalPeriod change(LegalEntityId entity, FiscalPeriod changed, @Nullable String reason);
}
