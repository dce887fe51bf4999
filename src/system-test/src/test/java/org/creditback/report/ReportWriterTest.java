package org.creditback.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.client.CandidateRow;
import org.creditback.client.ImportAnswer;
import org.creditback.client.PayablesAnswer;
import org.creditback.client.ProofAnswer;
import org.creditback.client.RejectedRow;
import org.creditback.client.RunAnswer;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The report, from answers as the interface describes them. */
class ReportWriterTest {

    private static final String DONE = """
            {"run":3,"legalEntity":"FI01","action":"POST","state":"DONE","postingDate":"2026-10-31","cutOffDate":"2026-10-15",
             "summarizeCustomer":true,"openDebitMode":"EXCLUDE","separateBillingClassification":false,
             "minimumReimbursement":"25.00","maximumReimbursement":"25000.00",
             "requested":"2026-11-20T10:00:00Z","frozen":"2026-11-20T10:00:00.500Z","started":"2026-11-20T10:00:00.600Z",
             "ended":"2026-11-20T10:00:02Z","proven":true,
             "counts":{"considered":1204,"selected":0,"reimbursed":1200,"declined":3,"parked":1,"failed":1}}""";

    @Test
    void aReaderWhoNeverSawItUnderstandsIt() {
        assertThat(report(imports(), List.of(done()))).isEqualTo("""

                        Imported from the sample company
                        ----------------------------------------------------------------------------------------------------
                                                   rows read        accepted        rejected            took
                        vendors.csv                      204             204               0           0.3 s
                        open-items.csv                27,728          27,725               3      1 min 12 s
                                   2  MISSING_VALUE, the first in line 17:
                                      The value is missing.
                                   1  ZERO_AMOUNT, the first in line 18:
                                      Zero.

                        FI01 Pohjantähti Kauppa Oy, run 3: Done
                        ----------------------------------------------------------------------------------------------------
                        Posting date              2026-10-31, credits up to 2026-10-15
                        Customers who also owe    are left out (EXCLUDE)
                        Total of a customer       from 25.00 EUR up to 25,000.00 EUR
                        One reimbursement per     currency

                        Customers considered                         1,204   who have open credits
                          reimbursed                                 1,200
                          declined                                       3   because of:
                            Customer has open debits                     2   OPEN_DEBIT
                            Parked by a person                           1   PARKED
                          parked                                         1   by a person; they are among the declined
                          failed                                         1   by a technical error, nothing of them is posted

                        Reimbursements                              number                   amount                   in EUR
                          EUR                                            2             1,234,577.89             1,234,577.89
                          JPY                                            1                   16,700                   100.20
                          KWD                                            1                    0.125                     0.38
                          all                                            4                                      1,234,678.47
                        One-time vendors created                     1,012   for customers without a vendor account
                        Vendor invoices on hold                         12   not to be paid yet, because of:
                            No approved bank account                    12   NO_BANK_DETAILS

                        Proof                     proven: 23 lines compared, difference 0, at 2026-11-20 10:00:02 UTC
                        Time                      2.0 s in all: 0.5 s to select, 1.4 s to post and prove
                        Customers per second      602""");
    }

    @Test
    void noLineIsLongerThanATerminalIsWide() {
        RunResult stopped = new RunResult(
                "A name that is long and goes on and on ".repeat(6),
                run(DONE.replace(
                                "\"DONE\"",
                                "\"STOPPED\",\"stopReason\":\"OUTAGE\",\"stopDetail\":\"" + "x".repeat(300) + "\"")
                        .replace("\"proven\":true", "\"proven\":false")),
                new ProofAnswer(2, List.of("CREDITS_SETTLED EUR: 1.00 is not 2.00")),
                done().candidates(),
                new PayablesAnswer(0, 0, Map.of()));
        String report = report(imports(), List.of(stopped, done()));
        assertThat(report.lines()).allMatch(line -> line.length() <= Terminal.WIDTH);
        assertThat(report).contains("NOT PROVEN: 1 of 2 lines differ", "CREDITS_SETTLED EUR: 1.00 is not 2.00");
        assertThat(stopped.trouble()).contains("Run 3 of FI01 stopped", "resume");
    }

    @Test
    void nothingToImportAndNothingToRunIsSaid() {
        assertThat(report(List.of(), List.of()))
                .contains("There was no file to import.", "No legal entity has a run to execute.");
    }

    @Test
    void everyCodeHasItsWords() {
        assertThat(DeclineReason.values()).allMatch(code -> isSaid("decline", code));
        assertThat(HoldReason.values()).allMatch(code -> isSaid("hold", code));
        assertThat(RunState.values()).allMatch(code -> isSaid("run", code));
        assertThat(StopReason.values()).allMatch(code -> isSaid("stop", code));
        assertThat(OpenDebitMode.values()).allMatch(code -> isSaid("mode", code));
    }

    private static boolean isSaid(String kind, Enum<?> code) {
        return !Words.of(kind, code.name()).equals(code.name());
    }

    private static RunResult done() {
        CandidateTotals totals = new CandidateTotals(CurrencyUnit.EUR);
        add(totals, "1", "REIMBURSED", "", "EUR", "1234567.89", "1234567.89");
        add(totals, "2", "REIMBURSED", "", "JPY", "16700", "100.20");
        add(totals, "2", "REIMBURSED", "", "KWD", "0.125", "0.38");
        add(totals, "2", "REIMBURSED", "", "EUR", "10.00", "10.00");
        add(totals, "3", "DECLINED", "OPEN_DEBIT", "", "", "");
        add(totals, "4", "DECLINED", "OPEN_DEBIT", "", "", "");
        add(totals, "5", "DECLINED", "PARKED", "", "", "");
        add(totals, "6", "FAILED", "TECHNICAL_ERROR", "", "", "");
        return new RunResult(
                "Pohjantähti Kauppa Oy",
                run(DONE),
                new ProofAnswer(23, List.of()),
                totals,
                new PayablesAnswer(1012, 12, Map.of("NO_BANK_DETAILS", 12L)));
    }

    private static List<ImportedFile> imports() {
        Map<String, ImportedFile.Rejections> rejected = new TreeMap<>();
        ImportedFile.count(
                rejected, new RejectedRow(17, "customer_account", "", "MISSING_VALUE", "The value is missing."));
        ImportedFile.count(rejected, new RejectedRow(18, "amount", "0.00", "ZERO_AMOUNT", "Zero."));
        ImportedFile.count(
                rejected, new RejectedRow(19, "customer_account", "", "MISSING_VALUE", "The value is missing."));
        return List.of(
                new ImportedFile("vendors.csv", new ImportAnswer(204, 204, 0), Map.of(), Duration.ofMillis(312)),
                new ImportedFile(
                        "open-items.csv", new ImportAnswer(27728, 27725, 3), rejected, Duration.ofSeconds(72)));
    }

    private static void add(CandidateTotals totals, String account, String decision, String reason, String... money) {
        List<String> fields = new ArrayList<>(List.of(account, decision, reason));
        fields.addAll(Arrays.asList(money));
        fields.addAll(List.of("", "", "", "false"));
        totals.add(new CandidateRow(fields));
    }

    private static String report(List<ImportedFile> files, List<RunResult> runs) {
        List<String> lines = new ArrayList<>();
        new ReportWriter(lines::add).write("the sample company", files, runs);
        return String.join("\n", lines);
    }

    private static RunAnswer run(String json) {
        return new RunAnswer(json(json));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
