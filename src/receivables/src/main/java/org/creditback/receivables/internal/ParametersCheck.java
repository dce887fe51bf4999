package org.creditback.receivables.internal;

import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.ReceivablesParameters;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What accounts receivable parameters must look like (SU-1, SU-3, SU-11 to SU-13); refuses with the field of the interface. */
final class ParametersCheck {

    private static final Set<String> ROUTES = Set.of("VIA_VENDOR", "DIRECT");
    private static final int LONGEST_VALIDITY_DAYS = 3650;

    private ParametersCheck() {}

    static void check(ReceivablesParameters parameters) {
        Money minimum = parameters.minimumReimbursement();
        if (minimum != null && minimum.isNegative()) {
            throw Refusal.ofField(RefusalReason.MINIMUM_NEGATIVE, "minimumReimbursement");
        }
        Money maximum = parameters.maximumReimbursement();
        if (maximum != null && !maximum.isPositive()) {
            throw bad("maximumReimbursement", maximum);
        }
        if (parameters.openDebitMode() == OpenDebitMode.EXCLUDE) {
            throw bad("openDebitMode", parameters.openDebitMode().name());
        }
        checkRoute(parameters.payoutRoute());
        limit("approvalLimitCustomer", parameters.approvalLimitCustomer());
        limit("approvalLimitRun", parameters.approvalLimitRun());
        if (!parameters.approval().areComplete()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "approvalLimitRun", "approvalLimitRun");
        }
        if (parameters.previewValidDays() < 0 || parameters.previewValidDays() > LONGEST_VALIDITY_DAYS) {
            throw bad("previewValidDays", parameters.previewValidDays());
        }
        if (parameters.failureLimit() < 0) {
            throw bad("failureLimit", parameters.failureLimit());
        }
    }

    private static void checkRoute(String route) {
        if (!ROUTES.contains(route)) {
            throw bad("payoutRoute", route);
        }
        if (!route.equals(ReceivablesParameters.VIA_VENDOR)) {
            throw Refusal.ofField(RefusalReason.NOT_AVAILABLE, "payoutRoute", route);
        }
    }

    private static void limit(String field, @Nullable Money limit) {
        if (limit != null && limit.isNegative()) {
            throw bad(field, limit);
        }
    }

    private static Refusal bad(String field, Object value) {
        return Refusal.ofField(RefusalReason.BAD_VALUE, field, value);
    }
}
