package org.creditback.receivables;

import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.approval.ApprovalTerms;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Accounts receivable parameters of a legal entity (SU-1 to SU-3, SU-10 to SU-13).
 *
 * @param minimumReimbursement   accounting currency, inclusive; null or zero: no lower limit
 * @param maximumReimbursement   accounting currency, inclusive; null: none
 * @param openDebitMode          GROSS or NET, when debits are included
 * @param rateBasis              run date or historical
 * @param payoutRoute            VIA_VENDOR
 * @param approvalPolicy         whether another person approves a run before it posts
 * @param approvalLimitCustomer  accounting currency; null for none
 * @param approvalLimitRun       accounting currency; null for none
 * @param previewValidDays       days until a preview expires
 * @param failureLimit           customers that may fail in a run before it stops
 * @param billingClassification  true where transactions carry one
 * @param version                of the stored record: travels with the form
 */
public record ReceivablesParameters(
        @Nullable Money minimumReimbursement,
        @Nullable Money maximumReimbursement,
        OpenDebitMode openDebitMode,
        RateBasis rateBasis,
        String payoutRoute,
        ApprovalPolicy approvalPolicy,
        @Nullable Money approvalLimitCustomer,
        @Nullable Money approvalLimitRun,
        int previewValidDays,
        int failureLimit,
        boolean billingClassification,
        int version) {

    /** The only route of this version (SU-12). */
    public static final String VIA_VENDOR = "VIA_VENDOR";

    /** What a legal entity has where nobody says otherwise (SU-2, SU-11 to SU-13). */
    public static final ReceivablesParameters DEFAULT = new ReceivablesParameters(
            null,
            null,
            OpenDebitMode.GROSS,
            RateBasis.RUN_DATE,
            VIA_VENDOR,
            ApprovalPolicy.NONE,
            null,
            null,
            7,
            100,
            false,
            0);

    /** What is asked for before a run posts. */
    public ApprovalTerms approval() {
        return new ApprovalTerms(approvalPolicy, approvalLimitCustomer, approvalLimitRun);
    }
}
