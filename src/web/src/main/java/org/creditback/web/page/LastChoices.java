package org.creditback.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.jspecify.annotations.Nullable;

/** What a person chose last in this session: where a page says nothing else, it begins there. */
@SessionScoped
public class LastChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String legalEntity;
    private @Nullable Terms terms;

    /**
     * The options of the last run dialog (DI-5); neither dates nor filter.
     *
     * @param summarizeCustomer      one reimbursement per currency
     * @param openDebitMode          what open debits do
     * @param separateClassification a reimbursement per billing classification
     */
    public record Terms(boolean summarizeCustomer, OpenDebitMode openDebitMode, boolean separateClassification)
            implements Serializable {}

    public @Nullable String legalEntity() {
        return legalEntity;
    }

    public void legalEntity(String code) {
        legalEntity = code;
    }

    public @Nullable Terms terms() {
        return terms;
    }

    public void terms(Terms chosen) {
        terms = chosen;
    }
}
