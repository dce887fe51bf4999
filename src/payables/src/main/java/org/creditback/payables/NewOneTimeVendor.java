package org.creditback.payables;

import org.creditback.domain.payables.OneTimeVendor;
import org.jspecify.annotations.Nullable;

/**
 * A vendor to be created for a customer: who it is comes from the customer, how it is paid from the template (VE-4).
 *
 * @param vendorAccount   its number
 * @param customerAccount whom it is made for
 * @param name            of the customer
 * @param currency        of the customer
 * @param language        null where unknown, as each part of the address
 * @param template        group, terms, method, posting profile and dimensions
 */
public record NewOneTimeVendor(
        String vendorAccount,
        String customerAccount,
        String name,
        String currency,
        @Nullable String language,
        @Nullable String street,
        @Nullable String buildingNumber,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country,
        OneTimeVendor template) {}
