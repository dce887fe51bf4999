package org.creditback.web.reimbursement;

import java.io.Serializable;
import java.util.List;
import org.creditback.domain.reimbursement.OpenDebitMode;

/** The options of a run as they are chosen: part of the run dialog and of the schedule page. */
public class RunOptions implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean summarizeCustomer;
    private boolean includeDebits;
    private OpenDebitMode openDebitMode;
    private boolean separateClassification;

    /** Everything No; the mode is offered when debits are included (SU-12). */
    public RunOptions(OpenDebitMode offered) {
        openDebitMode = offered;
    }

    /** What was chosen before; a mode that does not include debits leaves the offered one. */
    RunOptions with(boolean summarize, OpenDebitMode mode, boolean separate) {
        summarizeCustomer = summarize;
        includeDebits = mode != OpenDebitMode.EXCLUDE;
        openDebitMode = includeDebits ? mode : openDebitMode;
        separateClassification = separate;
        return this;
    }

    /** What open debits do in the run. */
    public OpenDebitMode debitMode() {
        return includeDebits ? openDebitMode : OpenDebitMode.EXCLUDE;
    }

    public List<OpenDebitMode> getOpenDebitModes() {
        return List.of(OpenDebitMode.GROSS, OpenDebitMode.NET);
    }

    public boolean isSummarizeCustomer() {
        return summarizeCustomer;
    }

    public void setSummarizeCustomer(boolean summarizeCustomer) {
        this.summarizeCustomer = summarizeCustomer;
    }

    public boolean isIncludeDebits() {
        return includeDebits;
    }

    public void setIncludeDebits(boolean includeDebits) {
        this.includeDebits = includeDebits;
    }

    public OpenDebitMode getOpenDebitMode() {
        return openDebitMode;
    }

    public void setOpenDebitMode(OpenDebitMode openDebitMode) {
        this.openDebitMode = openDebitMode;
    }

    public boolean isSeparateClassification() {
        return separateClassification;
    }

    public void setSeparateClassification(boolean separateClassification) {
        this.separateClassification = separateClassification;
    }
}
