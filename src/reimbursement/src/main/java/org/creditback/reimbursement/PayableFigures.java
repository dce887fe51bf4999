package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** What a run brought to accounts payable, in figures. */
public interface PayableFigures {

    /** Of one run; zeros before its posting. */
    Figures of(LegalEntityId entity, RunId run);

    /**
     * The figures of a run.
     *
     * @param oneTimeVendors created by the run
     * @param invoicesOnHold vendor invoices of the run that may not be paid yet
     * @param holds          why, in order of codes
     */
    record Figures(long oneTimeVendors, long invoicesOnHold, List<HoldCount> holds) {}

    /**
     * A reason and how many vendor invoices have it; an invoice may have two.
     *
     * @param reason a code
     */
    record HoldCount(String reason, long count) {}
}
