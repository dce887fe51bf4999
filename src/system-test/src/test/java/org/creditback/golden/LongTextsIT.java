package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("interfaces.md 1 and 2: a text that is too long is refused with its field, and nothing of it is cut off")
class LongTextsIT {

    private static final EntityNames NAMES = new EntityNames("texts");

    private static String runs;
    private static String preview;

    @BeforeAll
    static void aPreview() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                run NL01
                """).facts();
        FactsByImport.enter(facts, NAMES);
        runs = ServerRun.runs(facts, NAMES);
        long run = ServerRun.started(
                Rest.AR_CLERK.post(runs, ServerRun.body(facts, "PREVIEW").toJSONString(true)));
        assertThat(ServerRun.awaitRest(runs, run, true)).isEqualTo("FROZEN");
        preview = runs + "/" + run;
    }

    @Test
    @DisplayName("RI-8: the reason of a parking has up to 240 characters")
    void theReasonOfAParking() {
        assertRefused(park("r".repeat(241)), "reason");
        String longest = "r".repeat(240);
        Rest.body(202, park(longest));
        assertThat(Books.text(
                        "SELECT detail FROM reimbursement.candidate WHERE customer_account = 'C-1' AND run_id = ?",
                        Long.parseLong(preview.substring(preview.lastIndexOf('/') + 1))))
                .isEqualTo(longest);
    }

    @Test
    @DisplayName("RI-7: the reason of a repeated proof too")
    void theReasonOfAProof() {
        assertRefused(prove("r".repeat(501)), "reason");
        assertRefused(prove("r".repeat(241)), "reason");
        assertThat(Rest.json(409, prove("r".repeat(240))).get("code").asString())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    @DisplayName("SE-6: the journal that marks a document has up to 40 characters")
    void theJournalOfAMark() {
        assertRefused(mark("J".repeat(41)), "journal");
        Rest.body(204, mark("J".repeat(40)));
    }

    private static HttpResponse<String> park(String reason) {
        return Rest.AR_CLERK.post(preview + "/parking", "{\"customerAccount\":\"C-1\",\"reason\":\"" + reason + "\"}");
    }

    private static HttpResponse<String> prove(String reason) {
        return Rest.CONTROLLER.post(preview + "/proof", "{\"reason\":\"" + reason + "\"}");
    }

    private static HttpResponse<String> mark(String journal) {
        return Rest.AR_CLERK.post(
                "/legal-entities/" + NAMES.of("NL01") + "/customers/C-1/marks",
                "{\"document\":\"CN-1\",\"status\":\"PENDING_SETTLEMENT\",\"journal\":\"" + journal + "\"}");
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        ModelNode problem = Rest.json(422, answer);
        assertThat(problem.get("code").asString()).isEqualTo("BAD_VALUE");
        assertThat(problem.get("field").asString()).isEqualTo(field);
    }
}
