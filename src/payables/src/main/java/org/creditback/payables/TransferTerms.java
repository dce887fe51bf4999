package org.creditback.payables;

import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a bank file says of each payment of a method.
 *
 * @param messageVersion such as {@value #CURRENT}
 * @param serviceLevel   SEPA, or another way
 * @param chargeBearer   SLEV in SEPA
 * @param batchBooking   true: the bank books the payments of a day as one
 * @param addressRule    what is sent of addresses; with HYBRID only those that are known
 * @param purpose        code such as REFU; null for none
 */
public record TransferTerms(
        String messageVersion,
        ServiceLevel serviceLevel,
        ChargeBearer chargeBearer,
        boolean batchBooking,
        AddressRule addressRule,
        @Nullable String purpose) {

    /** The version that banks take since 2019. */
    public static final String CURRENT = "pain.001.001.09";

    /** Credit transfers in euro within SEPA. */
    public static final TransferTerms SEPA =
            new TransferTerms(CURRENT, ServiceLevel.SEPA, ChargeBearer.SLEV, true, AddressRule.HYBRID, null);

    /** Everywhere else: charges shared, addresses needed. */
    public static final TransferTerms INTERNATIONAL =
            new TransferTerms(CURRENT, ServiceLevel.NURG, ChargeBearer.SHAR, true, AddressRule.STRUCTURED, null);
}
