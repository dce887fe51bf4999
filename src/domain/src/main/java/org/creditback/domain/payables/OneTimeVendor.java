package org.creditback.domain.payables;

import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/**
 * A vendor still to be created, from the legal entity's template (VE-3, VE-4).
 *
 * @param vendorGroup    of the template
 * @param postingProfile of the template; null: the default
 */
public record OneTimeVendor(
        @Nullable String vendorGroup,
        @Nullable String postingProfile,
        @Nullable String summaryAccount,
        DimensionSet dimensions,
        int termsNetDays,
        @Nullable String methodOfPayment,
        boolean lacksBankAccount)
        implements Payee {}
