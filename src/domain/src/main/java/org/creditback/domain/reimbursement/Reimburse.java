package org.creditback.domain.reimbursement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.creditback.domain.payables.Payee;
import org.joda.money.Money;

/**
 * Reimbursed, and how.
 *
 * @param total    of the customer, accounting currency
 * @param payee    who is paid
 * @param groups   one reimbursement each, in number order (NU-2), never empty
 * @param nettings by currency code; empty unless NET
 * @param warnings in declaration order
 */
public record Reimburse(
        Money total, Payee payee, List<CreditGroup> groups, List<CurrencyNetting> nettings, Set<Warning> warnings)
        implements Decision {

    @Override
    public <T> T fold(Function<Reimburse, T> onReimburse, Function<Decline, T> onDecline) {
        return onReimburse.apply(this);
    }
}
