package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run brought to accounts payable.
 *
 * @param oneTimeVendors created
 * @param invoicesOnHold vendor invoices that may not be paid yet
 * @param holds          why, and how many; an invoice may have two reasons
 */
public record PayablesAnswer(long oneTimeVendors, long invoicesOnHold, Map<String, Long> holds) {

    public PayablesAnswer {
        holds = new TreeMap<>(holds);
    }

    static PayablesAnswer of(JsonNode json) {
        Map<String, Long> holds = new TreeMap<>();
        json.path("holds")
                .forEach(hold -> holds.put(
                        hold.path("reason").asText(), hold.path("count").asLong()));
        return new PayablesAnswer(
                json.path("oneTimeVendors").asLong(),
                json.path("invoicesOnHold").asLong(),
                holds);
    }
}
