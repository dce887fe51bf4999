package org.creditback.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lays a body over what is there: a field that it does not name keeps its value, null takes a value away. */
final class JsonChanges {

    private JsonChanges() {}

    /**
     * The record with the changes of a body.
     *
     * @throws JsonProcessingException for an unknown field or a value of the wrong kind; answered as 400
     */
    static <T> T of(T before, ObjectNode body, Class<T> type) throws JsonProcessingException {
        ObjectNode changed = StrictJson.MAPPER.valueToTree(before);
        changed.setAll(body);
        return StrictJson.MAPPER.treeToValue(changed, type);
    }

    /** Takes these fields out of a body, into one of their own. */
    static ObjectNode take(Set<String> fields, ObjectNode body) {
        ObjectNode taken = StrictJson.MAPPER.createObjectNode();
        for (String field : fields) {
            if (body.has(field)) {
                taken.set(field, body.remove(field));
            }
        }
        return taken;
    }

    /** The names of the fields of a record. */
    static Set<String> fields(Object json) {
        ObjectNode tree = StrictJson.MAPPER.valueToTree(json);
        Set<String> names = new LinkedHashSet<>();
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
