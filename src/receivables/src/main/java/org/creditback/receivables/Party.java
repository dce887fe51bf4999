package org.creditback.receivables;

import org.jspecify.annotations.Nullable;

/**
 * Who a customer is.
 *
 * @param account        customer account
 * @param name           as written
 * @param currency       ISO 4217
 * @param language       null where unknown
 * @param street         structured address, each part null where unknown
 * @param buildingNumber of the street
 * @param postalCode     of the town
 * @param town           of the address
 * @param country        ISO 3166
 */
public record Party(
        String account,
        String name,
        String currency,
        @Nullable String language,
        @Nullable String street,
        @Nullable String buildingNumber,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country) {}
