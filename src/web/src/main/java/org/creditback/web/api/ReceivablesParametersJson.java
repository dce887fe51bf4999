package org.creditback.web.api;

import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.receivables.ReceivablesParameters;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Accounts receivable parameters as the interface writes them. */
record ReceivablesParametersJson(
        @Nullable String minimumReimbursement,
        @Nullable String maximumReimbursement,
        @Nullable String openDebitMode,
        @Nullable String rateBasis,
        @Nullable String payoutRoute,
        @Nullable String approvalPolicy,
        @Nullable String approvalLimitCustomer,
        @Nullable String approvalLimitRun,
        @Nullable Integer previewValidDays,
        @Nullable Integer failureLimit,
        @Nullable Boolean billingClassification,
        @Nullable Integer version) {

    static ReceivablesParametersJson of(ReceivablesParameters parameters) {
        return new ReceivablesParametersJson(
                plain(parameters.minimumReimbursement()),
                plain(parameters.maximumReimbursement()),
                parameters.openDebitMode().name(),
                parameters.rateBasis().name(),
                parameters.payoutRoute(),
                parameters.approvalPolicy().name(),
                plain(parameters.approvalLimitCustomer()),
                plain(parameters.approvalLimitRun()),
                parameters.previewValidDays(),
                parameters.failureLimit(),
                parameters.billingClassification(),
                parameters.version());
    }

    ReceivablesParameters in(CurrencyUnit accounting) {
        return new ReceivablesParameters(
                Inputs.amount("minimumReimbursement", minimumReimbursement, accounting),
                Inputs.amount("maximumReimbursement", maximumReimbursement, accounting),
                Inputs.choice("openDebitMode", openDebitMode, OpenDebitMode.class),
                Inputs.choice("rateBasis", rateBasis, RateBasis.class),
                Inputs.needed("payoutRoute", payoutRoute),
                Inputs.choice("approvalPolicy", approvalPolicy, ApprovalPolicy.class),
                Inputs.amount("approvalLimitCustomer", approvalLimitCustomer, accounting),
                Inputs.amount("approvalLimitRun", approvalLimitRun, accounting),
                Inputs.needed("previewValidDays", previewValidDays),
                Inputs.needed("failureLimit", failureLimit),
                Inputs.needed("billingClassification", billingClassification),
                Inputs.needed("version", version));
    }

    private static @Nullable String plain(@Nullable Money amount) {
        return amount == null ? null : Amounts.plain(amount);
    }
}
