package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.Warning;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer with open credits, as a run would judge it.
 *
 * @param account       customer account
 * @param name          as of today
 * @param vendorAccount who is paid; null for a one-time vendor
 * @param credits       all open ones by age, one line per currency in code order, never empty
 * @param total         of what would be reimbursed, accounting currency; null where it could not be computed
 * @param reasons       why it would be declined, all that apply in order of precedence; empty: it would be reimbursed
 * @param otherRun      the run that reserves the customer; null for none
 * @param journal       the unposted journal that marks a transaction; null for none
 * @param warnings      of a customer that would be reimbursed
 */
public record CreditLine(
        String account,
        String name,
        @Nullable String vendorAccount,
        List<AgedCredit> credits,
        @Nullable Money total,
        List<DeclineReason> reasons,
        @Nullable RunId otherRun,
        @Nullable String journal,
        List<Warning> warnings) {

    public boolean isReimbursable() {
        return reasons.isEmpty();
    }
}
