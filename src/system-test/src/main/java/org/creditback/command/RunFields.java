package org.creditback.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditback.server.StartFailure;

/** The body that starts a run: from {@code legal-entities.json}, with what was typed in place of it. The server judges the values. */
record RunFields(Map<String, String> typed) {

    private static final List<String> TEXTS =
            List.of("action", "postingDate", "cutOffDate", "openDebitMode", "requestId");
    private static final List<String> CHOICES = List.of("summarizeCustomer", "separateBillingClassification");
    private static final List<String> FILTER_LISTS =
            List.of("customerAccounts", "customerGroups", "names", "currencies", "countries");
    private static final String FILTER = "filter";
    private static final String FILTER_TEXT = "vendorAccount";

    /** Fields of a run and of its filter that can be typed. */
    static final List<String> NAMES = List.of(
            "action",
            "postingDate",
            "cutOffDate",
            "summarizeCustomer",
            "openDebitMode",
            "separateBillingClassification",
            "requestId",
            FILTER,
            "customerAccounts",
            "customerGroups",
            "names",
            "currencies",
            "countries",
            FILTER_TEXT);

    /** The body with the typed fields in place, and a request id of its own where it has none. */
    ObjectNode in(ObjectNode given) {
        ObjectNode body = given.deepCopy();
        if (typed.containsKey(FILTER)) {
            body.set(FILTER, json(typed.get(FILTER)));
        }
        typed.forEach((name, text) -> set(body, name, text));
        if (!body.hasNonNull("requestId")) {
            body.put("requestId", UUID.randomUUID().toString());
        }
        return body;
    }

    /** Where else a wrong value may come from, as the end of a sentence. */
    String orTyped() {
        return typed.isEmpty()
                ? ""
                : ", or what was typed: "
                        + typed.entrySet().stream()
                                .map(each -> "-Dcreditback." + each.getKey() + "=" + each.getValue())
                                .sorted()
                                .collect(Collectors.joining(" "));
    }

    private static void set(ObjectNode body, String name, String text) {
        if (TEXTS.contains(name)) {
            body.put(name, text);
        } else if (CHOICES.contains(name)) {
            if (text.equals("true") || text.equals("false")) {
                body.put(name, text.equals("true"));
            } else {
                body.put(name, text);
            }
        } else if (FILTER_LISTS.contains(name)) {
            ArrayNode values = filter(body).putArray(name);
            List.of(text.split(",")).forEach(value -> values.add(value.strip()));
        } else if (FILTER_TEXT.equals(name)) {
            filter(body).put(name, text);
        }
    }

    private static ObjectNode filter(ObjectNode body) {
        return body.path(FILTER) instanceof ObjectNode filter ? filter : body.putObject(FILTER);
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new StartFailure(
                    "creditback.filter is JSON, as in {\"customerGroups\":[\"WHOLESALE\"]}, not " + text + ".",
                    malformed);
        }
    }
}
