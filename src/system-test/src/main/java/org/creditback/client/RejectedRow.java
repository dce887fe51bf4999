package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row that an import rejected, with its first error.
 *
 * @param line    of the file; the header is 1
 * @param column  empty where no single column is wrong
 * @param value   as it stands in the file
 * @param code    stable
 * @param message one sentence
 */
public record RejectedRow(long line, String column, String value, String code, String message) {

    static RejectedRow of(JsonNode json) {
        return new RejectedRow(
                json.path("line").asLong(),
                json.path("column").asText(""),
                json.path("value").asText(""),
                json.path("code").asText(),
                json.path("message").asText(""));
    }
}
