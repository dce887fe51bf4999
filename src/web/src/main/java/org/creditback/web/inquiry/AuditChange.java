package org.creditback.web.inquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditback.domain.InvariantBroken;
import org.jspecify.annotations.Nullable;

/**
 * A value of an object before and after an event.
 *
 * @param name    of the value
 * @param before  empty for none
 * @param after   empty for none
 * @param changed false where both are the same
 */
public record AuditChange(String name, String before, String after, boolean changed) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The values of both sides in the order of the first side that has them; what changed comes first. */
    static List<AuditChange> of(String before, String after) {
        JsonNode old = object(before);
        JsonNode now = object(after);
        Set<String> names = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<AuditChange> changed = new ArrayList<>();
        List<AuditChange> same = new ArrayList<>();
        for (String name : names) {
            String left = text(old.get(name));
            String right = text(now.get(name));
            boolean differs = !left.equals(right);
            (differs ? changed : same).add(new AuditChange(name, left, right, differs));
        }
        changed.addAll(same);
        return List.copyOf(changed);
    }

    private static JsonNode object(String json) {
        try {
            return json.isEmpty() ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new InvariantBroken("an audit event holds no JSON", malformed);
        }
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }
}
