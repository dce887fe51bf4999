package org.creditback.domain.receivables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored query that says which customers a run considers. Terms of a field are alternatives, fields narrow each other.
 *
 * @param terms         per field, each list as the user gave it; a field without terms does not narrow
 * @param vendorAccount null for all
 * @see "Rules DI-7 and DI-8"
 */
public record CustomerFilter(
        Map<Field, List<FilterTerm>> terms, @Nullable VendorLink vendorAccount) {

    /** All customers of the legal entity. */
    public static final CustomerFilter ALL = new CustomerFilter(Map.of(), null);

    /** A field that terms may narrow. */
    public enum Field {
        CUSTOMER_ACCOUNTS,
        NAMES,
        CUSTOMER_GROUPS,
        CURRENCIES,
        COUNTRIES
    }

    /** Whether a vendor account is filled in. */
    public enum VendorLink {
        FILLED,
        EMPTY
    }

    public CustomerFilter {
        Map<Field, List<FilterTerm>> filled = new EnumMap<>(Field.class);
        terms.forEach((field, values) -> {
            if (!values.isEmpty()) {
                filled.put(field, List.copyOf(values));
            }
        });
        terms = Map.copyOf(filled);
    }

    public boolean isEverything() {
        return terms.isEmpty() && vendorAccount == null;
    }
}
