package org.creditback.reimbursement.store;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.receivables.CustomerFilter;

/** A filter as the run row keeps it, in the words of the interface. */
public final class FilterJson {

    private FilterJson() {}

    public static String write(CustomerFilter filter) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (CustomerFilter.Field field : CustomerFilter.Field.values()) {
            if (filter.terms().containsKey(field)) {
                JsonArrayBuilder values = Json.createArrayBuilder();
                filter.terms().get(field).forEach(term -> values.add(term.text()));
                json.add(field.key(), values);
            }
        }
        if (filter.vendorAccount() != null) {
            json.add("vendorAccount", filter.vendorAccount().name());
        }
        return json.build().toString();
    }

    static CustomerFilter read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<CustomerFilter.Field, List<String>> terms = new EnumMap<>(CustomerFilter.Field.class);
            for (CustomerFilter.Field field : CustomerFilter.Field.values()) {
                JsonArray values = json.getJsonArray(field.key());
                if (values != null) {
                    terms.put(field, values.getValuesAs(JsonString::getString));
                }
            }
            return CustomerFilter.parse(terms, json.getString("vendorAccount", ""));
        }
    }
}
