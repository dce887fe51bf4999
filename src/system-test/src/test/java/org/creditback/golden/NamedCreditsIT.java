package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("DI-12: one customer, and only the credits that the clerk named")
class NamedCreditsIT {

    private static final EntityNames NAMES = new EntityNames("named");
    private static final String ENTITY = NAMES.of("NL01");
    private static final String CUSTOMERS = "/legal-entities/" + ENTITY + "/customers/";

    @BeforeAll
    static void oneCustomerWithThreeDocuments() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                customer NL01 C-2 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                item NL01 C-1 CN-2 creditnote 2026-10-01 -40.00 EUR
                item NL01 C-1 INV-1 invoice 2026-10-01 10.00 EUR
                item NL01 C-2 CN-3 creditnote 2026-10-01 -50.00 EUR
                run NL01
                """).facts();
        FactsByImport.enter(facts, NAMES);
    }

    @ParameterizedTest(name = "{1} of {0}: {2} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C-1 | \"CN-1\",\"CN-9\" | 404 | NOT_FOUND | documents[1]",
                "C-1 | \"INV-1\" | 404 | NOT_FOUND | documents[0]",
                "C-1 | \"CN-1\",\"CN-2\",\"CN-3\" | 404 | NOT_FOUND | documents[2]",
                "C-1 | \"\" | 404 | NOT_FOUND | documents[0]",
                "C-1 | '' | 422 | MISSING_VALUE | documents",
                "C-9 | \"CN-1\" | 404 | NOT_FOUND |",
                "!C-1 | \"CN-1\" | 422 | BAD_VALUE | account",
            })
    void refusesWhatIsNoOpenCreditOfTheCustomer(
            String customer, String documents, int status, String code, String field) {
        long before = runs();
        HttpResponse<String> answer = reimburse(customer, UUID.randomUUID().toString(), "[" + documents + "]");
        ModelNode problem = Rest.json(status, answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.hasDefined("field") ? problem.get("field").asString() : null)
                .isEqualTo(field);
        assertThat(runs()).as("no run is registered").isEqualTo(before);
    }

    @Test
    void anUnknownCustomerHasNoRunOfNothing() {
        long before = runs();
        Rest.body(404, reimburse("C-9", UUID.randomUUID().toString(), "null"));
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    @DisplayName("DI-13: the same request again answers with its run, though its credits are settled now")
    void theNamedCreditIsReimbursedOnce() {
        String key = UUID.randomUUID().toString();
        ModelNode first = Rest.json(200, reimburse("C-2", key, "[\"CN-3\"]"));
        assertThat(first.get("state").asString()).isEqualTo("DONE");
        assertThat(Rest.json(200, reimburse("C-2", key, "[\"CN-3\"]")).get("run"))
                .isEqualTo(first.get("run"));
        ModelNode settled = Rest.json(404, reimburse("C-2", UUID.randomUUID().toString(), "[\"CN-3\"]"));
        assertThat(settled.get("field").asString()).isEqualTo("documents[0]");
    }

    private static HttpResponse<String> reimburse(String customer, String key, String documents) {
        String body =
                "{\"requestId\":\"%s\",\"documents\":%s,\"postingDate\":\"2026-11-20\",\"openDebitMode\":\"GROSS\"}"
                        .formatted(key, documents);
        return Rest.AR_CLERK.post(CUSTOMERS + customer + "/reimbursement", body);
    }

    private static long runs() {
        List<Long> found = Books.list(
                "SELECT count(*) FROM reimbursement.run WHERE legal_entity = ?", row -> row.getLong(1), ENTITY);
        return found.get(0);
    }
}
