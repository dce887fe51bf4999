package org.creditback.reimbursement.store;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The conditions of a saved view as its row keeps them. */
public final class ConditionsJson {

    private ConditionsJson() {}

    /** One object, in the order of the names. */
    public static String write(Map<String, String> conditions) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(conditions).forEach(json::add);
        return json.build().toString();
    }

    // A value that is no text is from another version: passed over, as a name that nobody knows any more.
    static Map<String, String> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Map<String, String> conditions = new LinkedHashMap<>();
            reader.readObject().forEach((name, value) -> {
                if (value.getValueType() == JsonValue.ValueType.STRING) {
                    conditions.put(name, ((JsonString) value).getString());
                }
            });
            return conditions;
        }
    }
}
