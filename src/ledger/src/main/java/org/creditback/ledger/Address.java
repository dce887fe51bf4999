package org.creditback.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A structured postal address; the country stands with its owner.
 *
 * @param street         without the number
 * @param buildingNumber of the street
 * @param postalCode     as the country writes it
 * @param town           needed by banks wherever an address is sent
 */
public record Address(
        @Nullable String street,
        @Nullable String buildingNumber,
        @Nullable String postalCode,
        @Nullable String town) {

    /** Nothing is known. */
    public static final Address NONE = new Address(null, null, null, null);
}
