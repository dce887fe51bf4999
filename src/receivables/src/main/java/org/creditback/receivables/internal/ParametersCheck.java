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
    private static final Set<String> POLICIES = Set.of("NONE", "ABOVE_LIMIT", "ALWAYS");
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
        available("payoutRoute", parameters.payoutRoute(), ROUTES, ReceivablesParameters.VIA_VENDOR);
        available("approvalPolicy", parameters.approvalPolicy(), POLICIES, ReceivablesParameters.NO_APPROVAL);
        limit("approvalLimitCustomer", parameters.approvalLimitCustomer());
        limit("approvalLimitRun", parameters.approvalLimitRun());
        if (parameters.previewValidDays() < 0 || parameters.previewValidDays() > LONGEST_VALIDITY_DAYS) {
            throw bad("previewValidDays", parameters.previewValidDays());
        }
        if (parameters.failureLimit() < 0) {
            throw bad("failureLimit", parameters.failureLimit());
        }
    }

    private static void available(String field, String value, Set<String> known, String available) {
        if (!known.contains(value)) {
            throw bad(field, value);
        }
        if (!value.equals(available)) {
            throw Refusal.ofField(RefusalReason.NOT_AVAILABLE, field, value);
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
