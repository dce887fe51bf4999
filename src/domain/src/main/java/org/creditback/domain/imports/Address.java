package org.creditback.domain.imports;

import org.jspecify.annotations.Nullable;

/** The address of a row, part by part; absent parts are null. */
public record Address(
        @Nullable String street,
        @Nullable String buildingNumber,
        @Nullable String postalCode,
        @Nullable String town,
        @Nullable String country) {

    static Address read(RowReader in) {
        return new Address(
                in.text("street", RowReader.TEXT),
                in.text("building_number", RowReader.TEXT),
                in.text("postal_code", RowReader.TEXT),
                in.text("town", RowReader.TEXT),
                in.country("country"));
    }
}
