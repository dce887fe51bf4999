package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The resource of legal entities, as {@code admin}. */
public record LegalEntityCalls(CreditbackClient client) {

    private static final String ACCOUNT = "admin";
    private static final int CONFLICT = 409;

    /** Creates a legal entity; false where it exists already. */
    public boolean create(JsonNode body) {
        try {
            client.post(ACCOUNT, "/legal-entities", body);
            return true;
        } catch (CallRefused refused) {
            if (refused.status() == CONFLICT) {
                return false;
            }
            throw refused;
        }
    }

    /** A legal entity as it is now. */
    public JsonNode get(String entity) {
        return client.get(ACCOUNT, "/legal-entities/" + CreditbackClient.segment(entity));
    }
}
