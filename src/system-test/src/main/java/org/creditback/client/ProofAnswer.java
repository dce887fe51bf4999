package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificate of a run, compared once more on this side.
 *
 * @param lines       how many comparisons it has
 * @param differences those whose sides differ, for people
 */
public record ProofAnswer(int lines, List<String> differences) {

    static ProofAnswer of(JsonNode proof) {
        List<String> differences = new ArrayList<>();
        JsonNode lines = proof.path("lines");
        for (JsonNode line : lines) {
            String left = line.path("left").asText();
            String right = line.path("right").asText();
            if (new BigDecimal(left).compareTo(new BigDecimal(right)) != 0) {
                differences.add(
                        (line.path("line").asText() + " " + line.path("item").asText()).strip() + ": " + left
                                + " is not " + right);
            }
        }
        return new ProofAnswer(lines.size(), differences);
    }
}
