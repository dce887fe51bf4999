package org.creditback.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-7, controls.md 3: a list that leaves the program as a file")
class ExportsIT {

    private static final EntityNames NAMES = new EntityNames("exports");
    private static final String ENTITY = NAMES.of("NL01");
    private static final RestClient AUDITOR = RestClient.as("auditor");

    private static String report;
    private static String candidates;
    private static long run;

    @BeforeAll
    static void aRun() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                run NL01
                """).facts();
        FactsByImport.enter(facts, NAMES);
        run = ServerRun.of(facts, NAMES);
        report = "/legal-entities/" + ENTITY + "/reimbursements?customer=C-1&format=";
        candidates = ServerRun.runs(facts, NAMES) + "/" + run + "/candidates?format=";
    }

    @Test
    void leavesAnAuditEventWithItsFilter() {
        assertThat(Rest.body(200, AUDITOR.get(candidates + "csv")))
                .startsWith("customer_account,decision,reason,currency,amount,accounting_amount,reimbursement_number,"
                        + "voucher,vendor_account,one_time_vendor\nC-1,REIMBURSED,");
        assertThat(Rest.body(200, AUDITOR.get(report + "csv"))).contains("C-1");
        Rest.body(200, AUDITOR.get(report + "json"));
        assertThat(events("CSV"))
                .containsExactly("CANDIDATES {run=" + run + "}", "REIMBURSEMENT_REPORT {customer=C-1}");
    }

    @Test
    void aWorkbookSaysWhoMadeItWhenAndOfWhat() throws Exception {
        for (String list : List.of(report, candidates)) {
            assertThat(workbook(list + "xlsx"))
                    .contains(ENTITY, ">user<", "auditor", ">time<")
                    .containsPattern("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
        assertThat(events("XLSX"))
                .containsExactly("CANDIDATES {run=" + run + "}", "REIMBURSEMENT_REPORT {customer=C-1}");
    }

    private static List<String> events(String format) {
        return Books.list("""
                SELECT object_key || ' ' || (after ->> 'filter') FROM ledger.audit_event
                 WHERE legal_entity = ? AND action = 'EXPORTED' AND actor = 'auditor' AND after ->> 'format' = ?
                 ORDER BY 1""", row -> row.getString(1), ENTITY, format);
    }

    /** The texts of all parts of a workbook. */
    private static String workbook(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("auditor:" + RunningServer.PASSWORD).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(RunningServer.get().address("/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .build();
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(file));
            StringBuilder texts = new StringBuilder();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(zip.entries())) {
                    texts.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
                }
            }
            return texts.toString();
        } finally {
            Files.delete(file);
        }
    }
}
