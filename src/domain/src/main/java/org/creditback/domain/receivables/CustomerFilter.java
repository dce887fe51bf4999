package org.creditback.domain.receivables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
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
        CUSTOMER_ACCOUNTS("customerAccounts"),
        NAMES("names"),
        CUSTOMER_GROUPS("customerGroups"),
        CURRENCIES("currencies"),
        COUNTRIES("countries");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** The name in interfaces and in the stored filter. */
        public String key() {
            return key;
        }
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

    /**
     * Reads a filter as the interfaces give it.
     *
     * @param texts  per field, each text one term or several with commas
     * @param vendor FILLED or EMPTY; null or blank for all
     * @throws Refusal BAD_VALUE naming the field of a malformed term
     */
    public static CustomerFilter parse(Map<Field, List<String>> texts, @Nullable String vendor) {
        Map<Field, List<FilterTerm>> terms = new EnumMap<>(Field.class);
        texts.forEach((field, values) -> terms.put(
                field,
                values.stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .filter(text -> !text.isBlank())
                        .map(text -> term(field, text))
                        .toList()));
        return new CustomerFilter(terms, link(vendor));
    }

    private static FilterTerm term(Field field, String text) {
        return FilterTerm.parse(text)
                .orElseThrow(
                        () -> Refusal.ofField(RefusalReason.BAD_VALUE, "filter." + field.key(), text, field.key()));
    }

    private static @Nullable VendorLink link(@Nullable String vendor) {
        if (vendor == null || vendor.isBlank()) {
            return null;
        }
        return Stream.of(VendorLink.values())
                .filter(link -> link.name().equals(vendor))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.ofField(RefusalReason.BAD_VALUE, "filter.vendorAccount", vendor, "vendorAccount"));
    }

    public boolean isEverything() {
        return terms.isEmpty() && vendorAccount == null;
    }
}
