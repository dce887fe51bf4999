package org.creditback.web.api;

import java.util.List;
import java.util.Objects;
import org.creditback.payables.ProposalCriteria;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which invoices a payment proposal takes; an absent field is no condition. */
record CriteriaJson(
        @Nullable String dueFrom,
        @Nullable String dueTo,
        @Nullable String minimumPaymentDate,
        @Nullable String summarizedPaymentDate,
        @Nullable String amountLimit,
        @Nullable String run,
        @Nullable List<String> vendors,
        @Nullable List<String> vendorGroups,
        @Nullable List<String> methods,
        @Nullable List<String> currencies) {

    ProposalCriteria criteria(CurrencyUnit accounting) {
        return new ProposalCriteria(
                dueFrom == null ? null : Inputs.date("dueFrom", dueFrom),
                dueTo == null ? null : Inputs.date("dueTo", dueTo),
                minimumPaymentDate == null ? null : Inputs.date("minimumPaymentDate", minimumPaymentDate),
                summarizedPaymentDate == null ? null : Inputs.date("summarizedPaymentDate", summarizedPaymentDate),
                Inputs.amount("amountLimit", amountLimit, accounting),
                run == null ? null : ReimbursementRunsResource.runId("run", run).value(),
                some(vendors),
                some(vendorGroups),
                some(methods),
                some(currencies));
    }

    private static List<String> some(@Nullable List<String> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
