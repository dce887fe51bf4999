package org.creditback.web.receivables;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerFilter.Field;

/** A filter of customers as it is typed (DI-7); its parts have the names of the interface. */
public class FilterInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String VENDOR_ACCOUNT = "vendorAccount";

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Takes over what an address or a form says, part by part. */
    public static FilterInput of(Function<String, String> texts) {
        FilterInput input = new FilterInput();
        for (Field field : Field.values()) {
            input.put(field.key(), texts.apply(field.key()));
        }
        input.put(VENDOR_ACCOUNT, texts.apply(VENDOR_ACCOUNT));
        return input;
    }

    /** A Refusal BAD_VALUE names the part that is malformed. */
    public CustomerFilter filter() {
        Map<Field, List<String>> terms = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            terms.put(field, List.of(get(field.key())));
        }
        return CustomerFilter.parse(terms, getVendorAccount());
    }

    public boolean isBlank() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /** The parts that say something, by their names. */
    public Map<String, String> getFilled() {
        Map<String, String> filled = new LinkedHashMap<>(texts);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    public void clear() {
        texts.clear();
    }

    private String get(String key) {
        return texts.getOrDefault(key, "");
    }

    private void put(String key, String text) {
        texts.put(key, text == null ? "" : text.strip());
    }

    public String getCustomerAccounts() {
        return get(Field.CUSTOMER_ACCOUNTS.key());
    }

    public void setCustomerAccounts(String text) {
        put(Field.CUSTOMER_ACCOUNTS.key(), text);
    }

    public String getNames() {
        return get(Field.NAMES.key());
    }

    public void setNames(String text) {
        put(Field.NAMES.key(), text);
    }

    public String getCustomerGroups() {
        return get(Field.CUSTOMER_GROUPS.key());
    }

    public void setCustomerGroups(String text) {
        put(Field.CUSTOMER_GROUPS.key(), text);
    }

    public String getCurrencies() {
        return get(Field.CURRENCIES.key());
    }

    public void setCurrencies(String text) {
        put(Field.CURRENCIES.key(), text);
    }

    public String getCountries() {
        return get(Field.COUNTRIES.key());
    }

    public void setCountries(String text) {
        put(Field.COUNTRIES.key(), text);
    }

    public String getVendorAccount() {
        return get(VENDOR_ACCOUNT);
    }

    public void setVendorAccount(String text) {
        put(VENDOR_ACCOUNT, text);
    }
}
