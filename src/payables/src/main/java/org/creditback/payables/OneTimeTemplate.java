package org.creditback.payables;

import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time vendor gets that the customer does not say (SU-5, VE-4).
 *
 * @param vendorGroup     null for none
 * @param methodOfPayment one of the legal entity
 * @param termsNetDays    days from the posting date to the due date
 * @param dimensions      the vendor's default dimensions
 * @param postingProfile  null: the default
 */
public record OneTimeTemplate(
        @Nullable String vendorGroup,
        String methodOfPayment,
        int termsNetDays,
        DimensionSet dimensions,
        @Nullable String postingProfile) {}
