package org.creditback.receivables;

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
 * @param approvalPolicy         NONE
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
        String approvalPolicy,
        @Nullable Money approvalLimitCustomer,
        @Nullable Money approvalLimitRun,
        int previewValidDays,
        int failureLimit,
        boolean billingClassification,
        int version) {}
