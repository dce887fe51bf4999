package org.creditback.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.creditback.server.StartFailure;

/**
 * What became of an imported file.
 *
 * @param read     rows without the header
 * @param accepted rows that are in the books now
 * @param rejected rows that are not
 */
public record ImportAnswer(long read, long accepted, long rejected) {

    /** Reads an answer as it comes and hands over each rejected row, of which there may be very many. */
    static ImportAnswer read(InputStream answer, Consumer<RejectedRow> rows) {
        long read = 0;
        long accepted = 0;
        long rejected = 0;
        try (answer;
                JsonParser json = CreditbackClient.JSON.createParser(answer)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "read" -> read = json.getLongValue();
                    case "accepted" -> accepted = json.getLongValue();
                    case "rejectedCount" -> rejected = json.getLongValue();
                    case "rejected" -> {
                        while (value == JsonToken.START_ARRAY && json.nextToken() != JsonToken.END_ARRAY) {
                            rows.accept(RejectedRow.of(json.<JsonNode>readValueAsTree()));
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        } catch (IOException failure) {
            throw new StartFailure("The answer to an import cannot be read: " + failure.getMessage(), failure);
        }
        return new ImportAnswer(read, accepted, rejected);
    }
}
