package org.creditback.payables;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a method of payment asks for before money leaves (payments.md 5).
 *
 * @param vopRequired  the payee's bank must have confirmed the name
 * @param coolOffDays  working days that a changed bank account waits, 0 to 60
 * @param maximum      per payment, accounting currency; null for none
 * @param fileApproval another person than the one who built a file releases it
 */
public record PaymentControls(
        boolean vopRequired, int coolOffDays, @Nullable Money maximum, boolean fileApproval) {

    /** What a new method asks for. */
    public static final PaymentControls USUAL = new PaymentControls(false, 5, null, true);
}
