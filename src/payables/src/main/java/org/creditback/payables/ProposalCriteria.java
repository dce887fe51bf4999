package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which open vendor invoices a payment proposal takes, and when it pays them (PM-10, PM-11); null or empty: no condition.
 *
 * @param dueFrom               the earliest due date
 * @param dueTo                 the latest due date
 * @param minimumPaymentDate    nothing is paid before; otherwise on its due date, and not before today
 * @param summarizedPaymentDate everything is paid on this one day instead
 * @param amountLimit           accounting currency: the invoices due first, up to this sum
 * @param run                   reimbursements of this run alone (PA-2)
 * @param vendors               vendor accounts
 * @param vendorGroups          groups of vendors
 * @param methods               methods of payment
 * @param currencies            of the invoices
 */
public record ProposalCriteria(
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate minimumPaymentDate,
        @Nullable LocalDate summarizedPaymentDate,
        @Nullable Money amountLimit,
        @Nullable Long run,
        List<String> vendors,
        List<String> vendorGroups,
        List<String> methods,
        List<String> currencies) {

    /** The most values of one condition. */
    public static final int MOST_VALUES = 1_000;

    /** Everything that is open. */
    public static final ProposalCriteria EVERYTHING =
            new ProposalCriteria(null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());

    public ProposalCriteria {
        vendors = List.copyOf(vendors);
        vendorGroups = List.copyOf(vendorGroups);
        methods = List.copyOf(methods);
        currencies = List.copyOf(currencies);
    }

    /** The reimbursements of one run. */
    public static ProposalCriteria ofRun(long run) {
        return new ProposalCriteria(null, null, null, null, null, run, List.of(), List.of(), List.of(), List.of());
    }
}
