package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.LegalEntityIT.assertProblem;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("controls.md 2: who grants a role does not use it")
class OwnAccountIT {

    private static final RestClient ADMIN = RestClient.as("admin");
    private static final String SECRET = "a long enough password";
    private static final String ACCOUNT = """
            {"name":"%s","roles":["admin"],"legalEntities":["%s"],"password":"a long enough password"}""";

    @Test
    @DisplayName("controls.md 2: an administrator neither takes more nor locks the own account; the attempt is kept")
    void nobodyChangesTheOwnRights() throws Exception {
        String name = "own." + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        String entity = LegalEntityIT.code();
        assertThat(ADMIN.post("/legal-entities", LegalEntityIT.body(entity, "\"failureLimit\":1"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ADMIN.post("/users", ACCOUNT.formatted(name, entity)).statusCode())
                .isEqualTo(201);
        RestClient own = RestClient.with(name, SECRET);
        for (String change : new String[] {
            "{\"roles\":[\"admin\",\"controller\"]}",
            "{\"legalEntities\":\"*\"}",
            "{\"roles\":[\"auditor\"]}",
            "{\"enabled\":false}",
            "{\"password\":\"another long password\"}"
        }) {
            assertProblem(own.put("/users/" + name, change), 403, "OWN_ACCOUNT", null);
        }
        assertThat(own.put("/users/" + name, "{\"language\":\"sv\"}").statusCode())
                .isEqualTo(200);
        assertThat(ADMIN.get("/users/" + name).body())
                .contains("\"roles\":[\"admin\"]", "\"legalEntities\":[\"" + entity + "\"]", "\"enabled\":true");
        try (Connection connection = RunningServer.get().database().asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT count(*) FROM ledger.audit_event WHERE actor = ? AND action = 'REFUSED_OWN_ACCOUNT'")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(5);
            }
        }
    }
}
