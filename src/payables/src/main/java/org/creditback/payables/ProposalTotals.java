package org.creditback.payables;

import java.util.List;
import org.joda.money.Money;

/**
 * What a proposal pays and leaves out.
 *
 * @param paid    per currency and method, in this order; empty where nothing is paid
 * @param leftOut per reason and currency, in this order
 */
public record ProposalTotals(List<Paid> paid, List<LeftOut> leftOut) {

    public ProposalTotals {
        paid = List.copyOf(paid);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What a method pays in one currency.
     *
     * @param payments how many lines
     * @param invoices that they pay
     */
    public record Paid(String method, long payments, long invoices, Money amount) {}

    /**
     * What is left out for one reason.
     *
     * @param reason   a code of {@code LeftOutReason} or {@code HoldReason}
     * @param invoices how many
     */
    public record LeftOut(String reason, long invoices, Money amount) {}
}
