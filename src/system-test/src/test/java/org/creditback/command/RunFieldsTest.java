package org.creditback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.creditback.server.StartFailure;
import org.junit.jupiter.api.Test;

/** What is typed replaces what stands in the file (interfaces, section 6). */
class RunFieldsTest {

    private static final String GIVEN = """
            {"requestId":"1","action":"POST","openDebitMode":"EXCLUDE","summarizeCustomer":false,
             "filter":{"customerGroups":["WHOLESALE"]}}""";

    @Test
    void nothingTypedLeavesTheBodyAsItIs() {
        assertThat(body(Map.of(), GIVEN)).isEqualTo(json(GIVEN));
    }

    @Test
    void aRunWithoutARequestIdGetsANewOneEachTime() {
        String first = body(Map.of(), "{}").path("requestId").asText();
        assertThat(first).matches("[0-9a-f-]{36}");
        assertThat(body(Map.of(), "{}").path("requestId").asText()).isNotEqualTo(first);
    }

    @Test
    void aTypedFieldReplacesTheOneOfTheFile() {
        ObjectNode body =
                body(Map.of("openDebitMode", "GROSS", "summarizeCustomer", "true", "postingDate", "2010-11-30"), GIVEN);
        assertThat(body.path("openDebitMode").asText()).isEqualTo("GROSS");
        assertThat(body.path("summarizeCustomer").isBoolean()).isTrue();
        assertThat(body.path("summarizeCustomer").asBoolean()).isTrue();
        assertThat(body.path("postingDate").asText()).isEqualTo("2010-11-30");
        assertThat(body.path("action").asText()).isEqualTo("POST");
    }

    @Test
    void listsOfTheFilterAreTypedWithCommas() {
        ObjectNode body = body(Map.of("customerAccounts", "1001..1999, 12*", "vendorAccount", "EMPTY"), GIVEN);
        assertThat(body.path("filter")).isEqualTo(json("""
                {"customerGroups":["WHOLESALE"],"customerAccounts":["1001..1999","12*"],"vendorAccount":"EMPTY"}"""));
        assertThat(body(Map.of("names", "A*"), "{}").path("filter")).isEqualTo(json("{\"names\":[\"A*\"]}"));
    }

    @Test
    void theWholeFilterCanBeTyped() {
        assertThat(body(Map.of("filter", "{}"), GIVEN).path("filter")).isEqualTo(json("{}"));
        assertThatThrownBy(() -> body(Map.of("filter", "{"), GIVEN))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("creditback.filter is JSON");
    }

    @Test
    void theServerJudgesWhatIsNeitherTrueNorFalse() {
        assertThat(body(Map.of("summarizeCustomer", "yes"), GIVEN)
                        .path("summarizeCustomer")
                        .asText())
                .isEqualTo("yes");
    }

    private static ObjectNode body(Map<String, String> typed, String given) {
        return new RunFields(typed).in(json(given));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
