package org.creditback.payables.internal.iso20022;

import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;

/**
 * What the method of payment says about every payment of a group (payments.md section 5).
 *
 * @param serviceLevel SEPA, or another way
 * @param chargeBearer shared by the rules of SEPA there
 * @param batchBooking true: the bank debits the group as one amount
 * @param addressRule  which addresses the bank wants
 */
public record GroupTerms(
        ServiceLevel serviceLevel, ChargeBearer chargeBearer, boolean batchBooking, AddressRule addressRule) {

    /** Euro within SEPA: charges by its rules, addresses structured. */
    public static GroupTerms sepa(boolean batchBooking) {
        return new GroupTerms(ServiceLevel.SEPA, ChargeBearer.SLEV, batchBooking, AddressRule.STRUCTURED);
    }
}
