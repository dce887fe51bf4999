package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.creditback.database.Jdbc;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SU-8, SU-15: accounts of customers, of vendors and of the program itself are kept apart")
class SummaryAccountsIT {

    private static final RestClient ADMIN = RestClient.as("admin");

    @ParameterizedTest
    @DisplayName("SU-17, controls.md 11 (9, 10): a summary account is of customers alone or of vendors alone")
    @CsvSource({
        "CUSTOMER,200100",
        "VENDOR,130100",
        "CUSTOMER,309900",
        "VENDOR,309900",
        "CUSTOMER,801200",
        "VENDOR,801300",
        "CUSTOMER,190100",
        "VENDOR,290100",
        "CUSTOMER,110110",
        "VENDOR,110180",
        "VENDOR,618160"
    })
    void aSummaryAccountHasOnePart(String kind, String account) {
        String refused = LegalEntityIT.code();
        String profile =
                "\"postingProfiles\":[{\"profile\":\"P\",\"kind\":\"" + kind + "\",\"account\":\"" + account + "\"}]";
        HttpResponse<String> answer = ADMIN.post("/legal-entities", LegalEntityIT.body(refused, profile));
        LegalEntityIT.assertProblem(answer, 422, "BAD_VALUE", "postingProfiles.account");
        assertThat(answer.body()).contains(account);
        assertThat(ADMIN.get("/legal-entities/" + refused).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("SU-8: customers may share an account, and take one that no vendor has")
    void profilesOfOneKindMayShare() {
        String profiles = """
                "postingProfiles":[{"profile":"GEN","kind":"VENDOR","account":"130100"},{"profile":"GEN","kind":"CUSTOMER","account":"200100"},
                    {"profile":"PRE","kind":"CUSTOMER","account":"200100"}]""";
        String code = LegalEntityIT.code();
        HttpResponse<String> answer = ADMIN.post("/legal-entities", LegalEntityIT.body(code, profiles));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(ADMIN.get("/legal-entities/" + code + "/set-up-check").body())
                .contains("\"red\":[]");
    }

    @Test
    @DisplayName("SU-14: a shared summary account is red")
    void theCheckNamesASharedAccount() throws SQLException {
        String code = LegalEntityIT.code();
        ADMIN.post("/legal-entities", LegalEntityIT.body(code, "\"failureLimit\":1"));
        owner(
                "UPDATE ledger.system_account SET account = '130100' WHERE purpose = 'TAKE_OVER' AND legal_entity = ?",
                code);
        owner("UPDATE payables.posting_profile SET summary_account = '801200' WHERE legal_entity = ?", code);
        assertThat(ADMIN.get("/legal-entities/" + code + "/set-up-check").body())
                .contains(
                        "\"canRun\":false",
                        "{\"code\":\"SUMMARY_ACCOUNT_SHARED\",\"arguments\":[\"130100\"]",
                        "{\"code\":\"SUMMARY_ACCOUNT_SHARED\",\"arguments\":[\"801200\"]");
        owner(
                "UPDATE ledger.system_account SET account = '309900' WHERE purpose = 'TAKE_OVER' AND legal_entity = ?",
                code);
        owner("UPDATE payables.posting_profile SET summary_account = '130100' WHERE legal_entity = ?", code);
        assertThat(ADMIN.get("/legal-entities/" + code + "/set-up-check").body())
                .containsOnlyOnce("SUMMARY_ACCOUNT_SHARED")
                .contains("\"arguments\":[\"130100\"]");
    }

    private static void owner(String sql, String entity) throws SQLException {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            assertThat(Jdbc.on(connection).update(sql, entity)).isPositive();
        }
    }
}
