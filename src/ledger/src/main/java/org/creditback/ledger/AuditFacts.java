package org.creditback.ledger;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        return facts.entrySet().stream()
                .map(fact -> quoted(fact.getKey()) + ":" + value(fact.getValue()))
                .collect(joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(AuditFacts::value).collect(joining(",", "[", "]"));
        }
        boolean plain = value instanceof Boolean || value instanceof Integer || value instanceof Long;
        return plain ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
