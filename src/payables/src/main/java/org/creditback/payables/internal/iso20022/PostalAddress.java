package org.creditback.payables.internal.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as a bank file takes it; absent parts are null or blank.
 *
 * @param street         without the number
 * @param buildingNumber of the street
 * @param postalCode     as the country writes it
 * @param town           mandatory wherever an address is sent (BF-7)
 * @param country        ISO 3166, likewise
 * @param lines          free text besides; none in a structured address
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String buildingNumber,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country,
        List<String> lines) {

    public PostalAddress {
        lines = List.copyOf(lines);
    }
}
