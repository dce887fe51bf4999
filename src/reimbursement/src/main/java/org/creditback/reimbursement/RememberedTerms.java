package org.creditback.reimbursement;

import java.util.Optional;
import org.creditback.domain.reimbursement.OpenDebitMode;

/** What the caller chose last in the run dialog, whichever server they come to (DI-5). */
public interface RememberedTerms {

    /** The last choices; empty before the first run. */
    Optional<Choices> last();

    /** Keeps the choices for the next time. */
    void remember(Choices choices);

    /**
     * The options of the dialog; neither dates nor filter.
     *
     * @param summarizeCustomer      one reimbursement per currency
     * @param openDebitMode          what open debits do
     * @param separateClassification a reimbursement per billing classification
     */
    record Choices(boolean summarizeCustomer, OpenDebitMode openDebitMode, boolean separateClassification) {}
}
