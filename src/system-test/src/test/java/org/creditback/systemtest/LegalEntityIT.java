package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("interfaces.md 2: a new legal entity")
class LegalEntityIT {

    private static final RestClient ADMIN = RestClient.as("admin");

    private static String entity;

    @BeforeAll
    static void create() {
        entity = code();
        HttpResponse<String> answer = ADMIN.post("/legal-entities", body(entity, "\"minimumReimbursement\":\"25.00\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/api/v1/legal-entities/" + entity));
    }

    @Test
    void hasAWorkingSetUpWithoutSayingMore() {
        assertThat(ADMIN.get("/legal-entities/" + entity).body())
                .contains(
                        "\"entity\":\"" + entity + "\"",
                        "\"accountingCurrency\":\"GBP\"",
                        "\"timeZone\":\"UTC\"",
                        "\"language\":\"en\"",
                        "\"minimumReimbursement\":\"25.00\"",
                        "\"maximumReimbursement\":null",
                        "\"openDebitMode\":\"GROSS\"",
                        "\"rateBasis\":\"RUN_DATE\"",
                        "\"previewValidDays\":7",
                        "\"failureLimit\":100",
                        "{\"profile\":\"GEN\",\"kind\":\"CUSTOMER\",\"account\":\"130100\"}",
                        "{\"profile\":\"GEN\",\"kind\":\"VENDOR\",\"account\":\"200100\"}",
                        "\"methodOfPayment\":\"SWIFT\",\"termsOfPayment\":\"NET0\"",
                        "\"paymentApproval\":\"ALWAYS\"");
        assertThat(RestClient.as("clerk.ar")
                        .get("/legal-entities/" + entity + "/set-up-check?postingDate=2026-11-20")
                        .body())
                .contains("\"canRun\":true", "\"red\":[]", "COMPANY_BANK_ACCOUNT_MISSING")
                .doesNotContain("MINIMUM_BLANK");
    }

    @Test
    @DisplayName("SU-20: has the months from 2000 to the year after next")
    void hasItsCalendar() {
        String periods = "/legal-entities/" + entity + "/periods?size=1";
        assertThat(ADMIN.get(periods).body()).contains("\"startsOn\":\"2000-01-01\"", "\"next\":\"2000-01-31\"");
        int last = Year.now(ZoneOffset.UTC).getValue() + 2;
        assertThat(ADMIN.get(periods + "&after=" + last + "-11-30").body())
                .contains("\"endsOn\":\"" + last + "-12-31\"", "\"next\":null");
    }

    @Test
    void keepsEverythingThatItsBodySays() {
        String code = code();
        String more = """
                "timeZone":"Europe/Helsinki","language":"fi",
                "address":{"street":"Hopeaketunkuja","buildingNumber":"7","postalCode":"00530","town":"Helsinki"},
                "bankAccounts":[{"id":"EUR-1","iban":"FI6799051331616594","bic":"CRBKFIHH","currency":"EUR"}],
                "postingProfiles":[{"profile":"GEN","kind":"VENDOR","account":"200110"},{"profile":"PRE","kind":"CUSTOMER","account":"130200"}],
                "dimensions":[{"name":"BusinessUnit","required":true,"balancing":true,"values":["BU010","BU020"]}],
                "calendar":{"firstYear":2024,"yearStart":"04-06"},
                "oneTimeVendorTemplate":{"vendorGroup":"ONETIME","methodOfPayment":"CHECK","termsOfPayment":"NET14","dimensions":"BusinessUnit=BU010"},
                "minimumReimbursement":"10.5","maximumReimbursement":"1000","openDebitMode":"NET","rateBasis":"HISTORICAL",
                "approvalLimitCustomer":"500.00","approvalLimitRun":"5000.00","previewValidDays":3,"failureLimit":0,
                "billingClassification":true,"paymentApproval":"NONE"
                """;
        HttpResponse<String> answer = ADMIN.post("/legal-entities", body(code, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body())
                .contains(
                        "\"timeZone\":\"Europe/Helsinki\",\"language\":\"fi\"",
                        "\"town\":\"Helsinki\"",
                        "{\"id\":\"EUR-1\",\"iban\":\"FI6799051331616594\",\"bic\":\"CRBKFIHH\",\"currency\":\"EUR\"}",
                        "{\"profile\":\"GEN\",\"kind\":\"CUSTOMER\",\"account\":\"130100\"}",
                        "{\"profile\":\"PRE\",\"kind\":\"CUSTOMER\",\"account\":\"130200\"}",
                        "{\"profile\":\"GEN\",\"kind\":\"VENDOR\",\"account\":\"200110\"}",
                        "{\"name\":\"BusinessUnit\",\"required\":true,\"balancing\":true,\"values\":[\"BU010\",\"BU020\"]}",
                        "\"vendorGroup\":\"ONETIME\",\"methodOfPayment\":\"CHECK\",\"termsOfPayment\":\"NET14\"",
                        "\"minimumReimbursement\":\"10.50\",\"maximumReimbursement\":\"1000.00\",\"openDebitMode\":\"NET\"",
                        "\"rateBasis\":\"HISTORICAL\"",
                        "\"approvalLimitCustomer\":\"500.00\",\"approvalLimitRun\":\"5000.00\",\"previewValidDays\":3",
                        "\"failureLimit\":0,\"billingClassification\":true",
                        "\"paymentApproval\":\"NONE\"")
                .doesNotContain("200100");
        assertThat(ADMIN.get("/legal-entities/" + code + "/periods?size=1").body())
                .contains("\"startsOn\":\"2023-04-06\",\"endsOn\":\"2023-05-05\",\"fiscalYear\":2024");
    }

    @Test
    @DisplayName("VE-7, SU-2: a template and a minimum of null are none")
    void nullTakesADefaultAway() {
        String code = code();
        assertThat(ADMIN.post("/legal-entities", body(code, "\"oneTimeVendorTemplate\":null"))
                        .body())
                .contains("\"oneTimeVendorTemplate\":null", "\"minimumReimbursement\":null");
        assertThat(ADMIN.get("/legal-entities/" + code + "/set-up-check").body())
                .contains("\"canRun\":true", "ONE_TIME_TEMPLATE_MISSING", "MINIMUM_BLANK");
    }

    @Test
    void isCreatedOnce() {
        assertProblem(
                ADMIN.post("/legal-entities", body(entity, "\"failureLimit\":1")), 409, "ALREADY_EXISTS", "entity");
        assertThat(ADMIN.get("/legal-entities/" + entity).body()).contains("\"failureLimit\":100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"minimumReimbursement\":\"-0.01\" | 422 | MINIMUM_NEGATIVE | minimumReimbursement",
                "\"minimumReimbursement\":\"25.001\" | 422 | BAD_VALUE | minimumReimbursement",
                "\"minimumReimbursement\":\"1e2\" | 422 | BAD_VALUE | minimumReimbursement",
                "\"minimumReimbursement\":\"\" | 422 | BAD_VALUE | minimumReimbursement",
                "\"minimumReimbursement\":25.00 | 400 | BAD_VALUE | minimumReimbursement",
                "\"maximumReimbursement\":\"0\" | 422 | BAD_VALUE | maximumReimbursement",
                "\"approvalLimitRun\":\"-1\" | 422 | BAD_VALUE | approvalLimitRun",
                "\"openDebitMode\":\"EXCLUDE\" | 422 | BAD_VALUE | openDebitMode",
                "\"openDebitMode\":null | 422 | MISSING_VALUE | openDebitMode",
                "\"approvalPolicy\":\"ABOVE_LIMIT\" | 422 | MISSING_VALUE | approvalLimitRun",
                "\"approvalPolicy\":\"SOMETIMES\" | 422 | BAD_VALUE | approvalPolicy",
                "\"payoutRoute\":\"DIRECT\" | 422 | NOT_AVAILABLE | payoutRoute",
                "\"previewValidDays\":-1 | 422 | BAD_VALUE | previewValidDays",
                "\"previewValidDays\":\"7\" | 400 | BAD_VALUE | previewValidDays",
                "\"paymentApproval\":\"NEVER\" | 422 | BAD_VALUE | paymentApproval",
                "\"timeZone\":\"Mars/Base\" | 422 | BAD_VALUE | timeZone",
                "\"timeZone\":\"+02:00\" | 422 | BAD_VALUE | timeZone",
                "\"language\":\"de\" | 422 | BAD_VALUE | language",
                "\"accounting\":1 | 400 | UNKNOWN_FIELD | accounting",
                "\"address\":{\"city\":\"X\"} | 400 | UNKNOWN_FIELD | address.city",
                "\"version\":0 | 400 | UNKNOWN_FIELD | version",
                "\"bankAccounts\":[{\"id\":\"A\",\"iban\":\"FI6799051331616595\"}] | 422 | BAD_VALUE | bankAccounts.iban",
                "\"bankAccounts\":[{\"iban\":\"FI6799051331616594\"}] | 422 | MISSING_VALUE | bankAccounts.id",
                "\"bankAccounts\":[{\"id\":\"A\"},{\"id\":\"A\"}] | 422 | BAD_VALUE | bankAccounts.id",
                "\"bankAccounts\":[null] | 400 | BAD_VALUE | bankAccounts[0]",
                "\"postingProfiles\":[{\"profile\":\"P\",\"kind\":\"BOTH\",\"account\":\"1\"}] | 422 | BAD_VALUE | postingProfiles.kind",
                "\"postingProfiles\":[{\"profile\":\"P\",\"kind\":\"VENDOR\"}] | 422 | MISSING_VALUE | postingProfiles.account",
                "\"dimensions\":[{\"name\":\"A=B\"}] | 422 | BAD_VALUE | dimensions.name",
                "\"dimensions\":[{\"name\":\"A\",\"values\":[\"x\",\"x\"]}] | 422 | BAD_VALUE | dimensions.values",
                "\"calendar\":{\"yearStart\":\"13-01\"} | 422 | BAD_VALUE | calendar.yearStart",
                "\"calendar\":{\"firstYear\":2999} | 422 | BAD_VALUE | calendar.firstYear",
                "\"oneTimeVendorTemplate\":{\"methodOfPayment\":\"FAX\"} | 422 | BAD_VALUE | oneTimeVendorTemplate.methodOfPayment",
                "\"oneTimeVendorTemplate\":{\"termsOfPayment\":\"14\"} | 422 | BAD_VALUE | oneTimeVendorTemplate.termsOfPayment",
            })
    void isRefusedWithTheFieldThatIsWrong(String wrong, int status, String code, String field) {
        String refused = code();
        assertProblem(ADMIN.post("/legal-entities", body(refused, wrong)), status, code, field);
        assertThat(ADMIN.get("/legal-entities/" + refused).statusCode()).isEqualTo(404);
    }

    @Test
    void twoBalancingDimensionsAreOneTooMany() {
        String two = "\"dimensions\":[{\"name\":\"A\",\"balancing\":true},{\"name\":\"B\",\"balancing\":true}]";
        assertProblem(ADMIN.post("/legal-entities", body(code(), two)), 422, "BAD_VALUE", "dimensions.balancing");
    }

    @Test
    void aTemplateHasOnlyDimensionsThatAreDefined() {
        String defined =
                "\"dimensions\":[{\"name\":\"A\",\"values\":[\"x\"]}],\"oneTimeVendorTemplate\":{\"dimensions\":\"A=y\"}";
        assertProblem(
                ADMIN.post("/legal-entities", body(code(), defined)),
                422,
                "BAD_VALUE",
                "oneTimeVendorTemplate.dimensions");
    }

    @ParameterizedTest
    @CsvSource({
        "entity,MISSING_VALUE",
        "name,MISSING_VALUE",
        "accountingCurrency,MISSING_VALUE",
        "country,MISSING_VALUE"
    })
    void needsFourFields(String field, String code) {
        String without = body(code(), "\"failureLimit\":1").replaceFirst("\"" + field + "\":\"[^\"]*\",", "");
        assertProblem(ADMIN.post("/legal-entities", without), 422, code, field);
    }

    @ParameterizedTest
    @CsvSource({
        "entity,A/B",
        "entity,*",
        "entity,ABCDEFGHIJKLMNOPQRSTU",
        "accountingCurrency,XYZ",
        "accountingCurrency,XAU",
        "country,XX",
        "country,gb",
        "name,'  '"
    })
    void refusesWhatTheFieldsCannotBe(String field, String value) {
        String wrong = body(code(), "\"failureLimit\":1")
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
        HttpResponse<String> answer = ADMIN.post("/legal-entities", wrong);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.ar", "clerk.ap", "controller", "auditor"})
    @DisplayName("controls.md 2: only an administrator creates a legal entity")
    void isNotCreatedByOthers(String name) {
        String code = code();
        assertProblem(
                RestClient.as(name).post("/legal-entities", body(code, "\"failureLimit\":1")),
                403,
                "NOT_AUTHORIZED",
                null);
        assertThat(ADMIN.get("/legal-entities/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void malformedBodiesAreNoFailures() {
        assertProblem(ADMIN.post("/legal-entities", "{\"entity\":"), 400, "MALFORMED_JSON", null);
        assertProblem(ADMIN.post("/legal-entities", "[]"), 400, "MALFORMED_JSON", null);
        assertProblem(ADMIN.post("/legal-entities", "{\"name\":\"a\",\"name\":\"b\"}"), 400, "MALFORMED_JSON", null);
        assertProblem(ADMIN.post("/legal-entities", "text/plain", "x"), 415, "UNSUPPORTED_MEDIA_TYPE", null);
        assertProblem(
                ADMIN.post("/legal-entities", body("A\\u0000", "\"failureLimit\":1")), 400, "BAD_VALUE", "entity");
        assertThat(ADMIN.get("/legal-entities/%00").statusCode()).isEqualTo(400);
    }

    @Test
    void isListedInCodeOrderPageByPage() {
        String more = code();
        ADMIN.post("/legal-entities", body(more, "\"failureLimit\":1"));
        String first = ADMIN.get("/legal-entities?size=1").body();
        assertThat(first).containsOnlyOnce("\"entity\"").doesNotContain("\"next\":null");
        String before = entity.compareTo(more) < 0 ? entity : more;
        String after = entity.compareTo(more) < 0 ? more : entity;
        assertThat(ADMIN.get("/legal-entities?size=1000&after=" + before).body())
                .contains("\"entity\":\"" + after + "\"")
                .doesNotContain("\"entity\":\"" + before + "\"");
        assertProblem(ADMIN.get("/legal-entities?size=1001"), 422, "BAD_VALUE", "size");
        assertProblem(ADMIN.get("/legal-entities?size=x"), 422, "BAD_VALUE", "size");
    }

    static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    static String body(String code, String more) {
        return "{\"entity\":\"" + code + "\",\"name\":\"Ærø & Søn\",\"accountingCurrency\":\"GBP\",\"country\":\"GB\","
                + more + "}";
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"status\":" + status,
                        "\"code\":\"" + code + "\"",
                        "\"detail\":\"",
                        "\"type\":\"about:blank\"");
        if (field == null) {
            assertThat(answer.body()).doesNotContain("\"field\"");
        } else {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }
}
