package org.creditback.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of the server, as the interface describes them. */
class AnswersTest {

    @Test
    void anImportNamesEveryRejectedRow() {
        String answer = """
                {"kind":"open-items","read":3,"accepted":1,
                 "rejected":[{"line":2,"column":"customer_account","value":"","code":"MISSING_VALUE","message":"Needed."},
                             {"line":4,"value":"x","code":"BAD_VALUE","message":"No."}],
                 "rejectedCount":2,"later":{"field":[1]}}""";
        List<RejectedRow> rows = new ArrayList<>();
        ImportAnswer read = ImportAnswer.read(new ByteArrayInputStream(answer.getBytes(UTF_8)), rows::add);
        assertThat(read).isEqualTo(new ImportAnswer(3, 1, 2));
        assertThat(rows)
                .containsExactly(
                        new RejectedRow(2, "customer_account", "", "MISSING_VALUE", "Needed."),
                        new RejectedRow(4, "", "x", "BAD_VALUE", "No."));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,    DONE,               true,  ,         true,  true",
        "POST,    DONE_WITH_DECLINES, true,  ,         true,  true",
        "POST,    DONE,               ,      ,         true,  false",
        "POST,    UNPROVEN,           false, ,         true,  false",
        "POST,    STOPPED,            ,      ,         true,  false",
        "POST,    CANCELED,           ,      ,         true,  false",
        "POST,    SUBMITTED,          ,      ,         true,  true",
        "PREVIEW, FROZEN,             ,      ,         true,  true",
        "POST,    FROZEN,             ,      clerk.ar, false, false",
        "POST,    FROZEN,             ,      ,         true,  false",
        "POST,    POSTING,            ,      clerk.ar, false, false",
        "POST,    REQUESTED,          ,      ,         false, false",
    })
    void aRunIsInOrderWhenItIsProvenFrozenOrAwaitsApproval(
            String action, String state, Boolean proven, String releasedBy, boolean atRest, boolean inOrder) {
        var json = JsonMapper.builder().build().createObjectNode();
        json.put("action", action).put("state", state);
        if (proven != null) {
            json.put("proven", proven);
        }
        if (releasedBy != null) {
            json.put("releasedBy", releasedBy);
        }
        RunAnswer run = new RunAnswer(json);
        assertThat(run.isAtRest()).isEqualTo(atRest);
        assertThat(run.isInOrder()).isEqualTo(inOrder);
    }

    @Test
    void aCertificateIsComparedOnThisSideToo() throws JsonProcessingException {
        var json = JsonMapper.builder().build().readTree("""
                {"lines":[{"line":"CUSTOMERS","item":"","left":"5","right":"5.00"},
                          {"line":"CREDITS_SETTLED","item":"EUR","left":"12.10","right":"12.20"}]}""");
        assertThat(ProofAnswer.of(json))
                .isEqualTo(new ProofAnswer(2, List.of("CREDITS_SETTLED EUR: 12.10 is not 12.20")));
    }

    @Test
    void aRefusalSaysWhatWhyAndWhatToDo() {
        assertThat(refused(400, "{\"detail\":\"There is no field x.\",\"code\":\"UNKNOWN_FIELD\",\"field\":\"x\"}"))
                .hasMessage("The run was refused: There is no field x. (UNKNOWN_FIELD, field x) Correct it there.");
        assertThat(refused(409, "{}"))
                .hasMessageStartingWith("The run was refused: The server answered with status 409.");
        assertThat(refused(500, "{\"detail\":\"Report 1.\"}")).hasMessage("The run failed: Report 1.");
        assertThat(refused(401, "{\"detail\":\"Please log in.\"}")).hasMessageContaining("CREDITBACK_DEMO_PASSWORD");
    }

    private static RuntimeException refused(int status, String problem) {
        try {
            return new CallRefused(status, JsonMapper.builder().build().readTree(problem))
                    .of("The run", "Correct it there.");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
