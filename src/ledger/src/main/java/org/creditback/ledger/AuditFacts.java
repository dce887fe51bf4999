package org.creditback.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named values of an object before or after a change, as JSON for an {@link AuditEvent}. */
public final class AuditFacts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** Adds a value; null leaves the name out. Whole numbers and truth values stay what they are, all else is written as its text. */
    public AuditFacts with(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }

    /** One JSON object, names in the order in which they were added. */
    public String json() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        facts.forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                object.add(name, truth);
            } else if (value instanceof Integer number) {
                object.add(name, number);
            } else if (value instanceof Collection<?> values) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                values.forEach(each -> array.add(each.toString()));
                object.add(name, array);
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build().toString();
    }
}
