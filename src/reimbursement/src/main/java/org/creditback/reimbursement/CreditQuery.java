package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.jspecify.annotations.Nullable;

/**
 * Which customers with credit balance are asked for, and on which terms they are judged.
 *
 * @param filter which customers
 * @param terms  of the run that is imagined
 * @param shown  which of the judged ones
 * @param reason only declined ones with this reason, main or not; null for all
 */
public record CreditQuery(
        CustomerFilter filter,
        Terms terms,
        Shown shown,
        @Nullable DeclineReason reason) {

    /** Everybody, judged as a run of today with the options that the dialog begins with. */
    public static final CreditQuery ALL = new CreditQuery(CustomerFilter.ALL, Terms.OF_TODAY, Shown.ALL, null);

    /** Which of the judged customers are shown. */
    public enum Shown {
        /** Everybody with an open credit. */
        ALL,
        /** Whom the run would reimburse. */
        REIMBURSABLE,
        /** Whom it would decline. */
        DECLINED,
        /** Whose credits are worth the minimum or more, whatever else holds them back. */
        AT_MINIMUM
    }

    /**
     * The terms of a run that is not started.
     *
     * @param postingDate       null: today in the legal entity's time zone
     * @param openDebitMode     what open debits do
     * @param summarizeCustomer one reimbursement per currency
     * @param documents         only these credits of the customers (DI-12); null for all
     */
    public record Terms(
            @Nullable LocalDate postingDate,
            OpenDebitMode openDebitMode,
            boolean summarizeCustomer,
            @Nullable List<String> documents) {

        /** What the dialog begins with. */
        public static final Terms OF_TODAY = new Terms(null, OpenDebitMode.EXCLUDE, false, null);

        public Terms {
            documents = documents == null ? null : List.copyOf(documents);
        }
    }
}
