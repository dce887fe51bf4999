package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.creditback.systemtest.RestClient;

/** A legal entity whose customers have the names of F47, each reimbursed by a posted run. */
final class HostileBooks {

    /** What a browser would run, a spreadsheet calculate, or a page tear apart. */
    static final List<String> NAMES = List.of(
            "<img src=x onerror=alert(1)>",
            "\"><script>alert(1)</script> & 'Sons'",
            "#{1+1} ${1+1} {0} %s",
            "=cmd|' /C calc'!A0",
            "+358 40 1234567 Oy",
            "-Minus Oy",
            "@SUM(A1:A9)",
            "\u05e9\u05dc\u05d5\u05dd \u05d7\u05d1\u05e8\u05d4",
            "Caf\u00e9 \uD83D\uDE00 Jose\u0301",
            "\u5f20\u4f1f\u8d38\u6613\u6709\u9650\u516c\u53f8",
            "x".repeat(140));

    private static final Pattern RUN = Pattern.compile("\"run\":(\\d+)");
    private static final RestClient CLERK = RestClient.as("clerk.ar");

    private final String code;
    private final String run;

    private HostileBooks(String code, String run) {
        this.code = code;
        this.run = run;
    }

    static HostileBooks create() {
        String code = "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        must(201, RestClient.as("admin").post("/legal-entities", """
                {"entity":"%s","name":"<b>Books</b> & Sons","accountingCurrency":"EUR","country":"NL","minimumReimbursement":"25.00"}""".formatted(code)));
        StringBuilder customers = new StringBuilder(
                "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic\n");
        StringBuilder items = new StringBuilder(
                "legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text\n");
        for (int number = 1; number <= NAMES.size(); number++) {
            String name = "\"" + NAMES.get(number - 1).replace("\"", "\"\"") + "\"";
            customers.append("%s,H-%02d,%s,,EUR,nl,Kade,1,1011AB,Amsterdam,NL,,,,\n".formatted(code, number, name));
            items.append("%s,H-%02d,=1+%2$d,1,PAYMENT,2026-11-02,,EUR,-100.00,-100.00,,,,,%s\n"
                    .formatted(code, number, name));
        }
        accepted(CLERK.post("/imports?kind=customers", "text/csv", customers.toString()));
        accepted(CLERK.post("/imports?kind=open-items", "text/csv", items.toString()));
        return new HostileBooks(code, posted(code));
    }

    private static String posted(String code) {
        String runs = "/legal-entities/" + code + "/reimbursement-runs";
        HttpResponse<String> started =
                must(202, CLERK.post(runs, "{\"action\":\"POST\",\"postingDate\":\"2026-11-20\"}"));
        Matcher number = RUN.matcher(started.body());
        assertThat(number.find()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        CLERK.get(runs + "/" + number.group(1)).body())
                .contains("\"state\":\"DONE"));
        return number.group(1);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(must(200, answer).body()).contains("\"rejectedCount\":0");
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    String code() {
        return code;
    }

    String run() {
        return run;
    }
}
