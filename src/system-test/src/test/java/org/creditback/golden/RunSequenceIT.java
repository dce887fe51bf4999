package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one run leaves for the next one. */
class RunSequenceIT {

    private static final String ONE_CREDIT = """
            case X
            entity NL01 EUR minimum=25.00
            vendor NL01 V-0007
            customer NL01 C-1001 vendor=V-0007
            item NL01 C-1001 PAY-1 payment 2026-11-02 -200.00 EUR
            run NL01
            """;

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(Books.violations()).isEmpty();
    }

    private static Facts facts(String block) {
        return ExampleParser.golden(block).facts();
    }

    private static List<String> numbersAndVouchers(String entity) {
        return Books.list("""
                SELECT series || ' ' || last_value FROM ledger.number_block WHERE legal_entity = ?
                UNION ALL SELECT voucher_number FROM ledger.voucher WHERE legal_entity = ? ORDER BY 1""", row -> row.getString(1), entity, entity);
    }

    @Test
    @DisplayName("E11, RI-3, I12: running again right after a run creates nothing")
    void aSecondRunCreatesNothing() {
        Facts facts = facts(ONE_CREDIT);
        EntityNames names = new EntityNames("again");
        FactsByImport.enter(facts, names);
        ServerRun.of(facts, names);
        List<String> before = numbersAndVouchers(names.of("NL01"));
        long second = ServerRun.of(facts, names);
        assertThat(numbersAndVouchers(names.of("NL01"))).isEqualTo(before).contains("RV-000001");
        ModelNode run = Rest.json(200, Rest.AR_CLERK.get(ServerRun.runs(facts, names) + "/" + second));
        assertThat(run.get("state").asString()).isEqualTo("DONE");
        assertThat(run.get("counts").get("considered").asInt()).isZero();
        assertThat(run.get("proven").asBoolean()).isTrue();
        assertThat(Rest.body(
                                200,
                                Rest.AR_CLERK.get(
                                        ServerRun.runs(facts, names) + "/" + second + "/candidates?format=csv"))
                        .lines())
                .hasSize(1);
    }

    @Test
    @DisplayName("E11, DI-13: the same request again is the same run; with other content it is refused")
    void aReplayedRequestIsTheFirstRun() {
        Facts facts = facts(ONE_CREDIT);
        EntityNames names = new EntityNames("replay");
        FactsByImport.enter(facts, names);
        String runs = ServerRun.runs(facts, names);
        ModelNode body = ServerRun.body(facts, "POST");
        long first = ServerRun.started(Rest.AR_CLERK.post(runs, body.toJSONString(true)));
        long meanwhile = ServerRun.started(Rest.AR_CLERK.post(runs, body.toJSONString(true)));
        ServerRun.awaitRest(runs, first, false);
        long afterwards = ServerRun.started(Rest.AR_CLERK.post(runs, body.toJSONString(true)));
        assertThat(List.of(meanwhile, afterwards)).containsOnly(first);
        body.get("summarizeCustomer").set(true);
        HttpResponse<String> other = Rest.AR_CLERK.post(runs, body.toJSONString(true));
        assertThat(Rest.json(409, other).get("code").asString()).isEqualTo("REQUEST_KEY_REUSED");
        assertThat(Books.text("SELECT count(*) FROM reimbursement.run WHERE legal_entity = ?", names.of("NL01")))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("E18, DI-2: a cut-off date after the posting date is refused, nothing is stored")
    void aCutOffAfterThePostingDateIsRefused() {
        Facts facts = facts(ONE_CREDIT.replace("run NL01", "run NL01 posting=2026-11-20 cutoff=2026-11-21"));
        EntityNames names = new EntityNames("cutoff");
        FactsByImport.enter(facts, names);
        HttpResponse<String> answer = Rest.AR_CLERK.post(
                ServerRun.runs(facts, names), ServerRun.body(facts, "POST").toJSONString(true));
        ModelNode problem = Rest.json(422, answer);
        assertThat(problem.get("code").asString()).isEqualTo("CUTOFF_AFTER_POSTING_DATE");
        assertThat(problem.get("field").asString()).isEqualTo("cutOffDate");
        assertThat(Books.text("SELECT count(*) FROM reimbursement.run WHERE legal_entity = ?", names.of("NL01")))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("E26, NU-4: the number of a canceled preview stays recorded, the next run goes on after it")
    void numbersOfACanceledPreviewAreNotReused() {
        Facts canceled = facts(ONE_CREDIT + "cancel\n");
        EntityNames names = new EntityNames("cancel");
        FactsByImport.enter(canceled, names);
        ServerRun.of(canceled, names);
        Facts facts = facts(ONE_CREDIT);
        long run = ServerRun.of(facts, names);
        Outcome outcome = OutcomeInBooks.read(facts, names, run);
        assertThat(outcome.reimbursements())
                .hasToString("[reimburse C-1001 RB-000002 RV-000002 V-0007 200.00 EUR 200.00]");
        assertThat(Books.list(
                        "SELECT number || ' ' || state || coalesce(' ' || reason, '') FROM reimbursement.number_list WHERE legal_entity = ? ORDER BY 1",
                        row -> row.getString(1),
                        names.of("NL01")))
                .containsExactly(
                        "RB-000001 VOIDED RUN_CANCELED",
                        "RB-000002 USED",
                        "RV-000001 VOIDED RUN_CANCELED",
                        "RV-000002 USED");
    }

    @Test
    @DisplayName("E20, NU-1: each legal entity has its own customers, minimum and sequences")
    void legalEntitiesDoNotMeet() {
        String block = """
                case X
                entity NL01 EUR minimum=25.00
                entity US01 USD minimum=50.00
                vendor NL01 V-0200
                customer NL01 C-2000 vendor=V-0200
                customer US01 C-2000 vendor=-
                template US01 V-ONETIME
                item NL01 C-2000 PAY-1 payment 2026-10-01 -30.00 EUR
                item US01 C-2000 PAY-9 payment 2026-10-01 -60.00 USD
                """;
        EntityNames names = new EntityNames("both");
        Facts dutch = facts(block + "run NL01\n");
        Facts american = facts(block + "run US01\n");
        FactsByImport.enter(dutch, names);
        Outcome first = OutcomeInBooks.read(dutch, names, ServerRun.of(dutch, names));
        Outcome second = OutcomeInBooks.read(american, names, ServerRun.of(american, names));
        assertThat(first.reimbursements()).hasToString("[reimburse C-2000 RB-000001 RV-000001 V-0200 30.00 EUR 30.00]");
        assertThat(second.reimbursements())
                .hasToString("[reimburse C-2000 RB-000001 RV-000001 OTV-000001* 60.00 USD 60.00]");
        assertThat(first.open()).containsEntry("PAY-9", new java.math.BigDecimal("-60.00"));
    }

    @Test
    @DisplayName("VE-3, NU-1: one-time vendors of earlier books keep their numbers, the run goes on behind them")
    void aRunPassesOverVendorsOfEarlierBooks() {
        Facts facts = facts("""
                case X
                entity NL01 EUR minimum=25.00
                template NL01 V-ONETIME dims=BU001
                vendor NL01 OTV-000001 bank=no onetime=yes
                vendor NL01 OTV-000002 bank=no onetime=yes
                customer NL01 C-1 vendor=-
                customer NL01 C-2 vendor=OTV-000001
                item NL01 C-1 PAY-1 payment 2026-11-01 -80.00 EUR
                item NL01 C-2 PAY-2 payment 2026-11-01 -90.00 EUR
                run NL01
                """);
        EntityNames names = new EntityNames("earlier");
        FactsByImport.enter(facts, names);
        long run = ServerRun.of(facts, names);
        assertThat(ServerRun.differences(run)).isEmpty();
        assertThat(Books.list(
                        "SELECT customer_account || ' ' || vendor_account FROM receivables.customer WHERE legal_entity = ? ORDER BY 1",
                        row -> row.getString(1),
                        names.of("NL01")))
                .containsExactly("C-1 OTV-000003", "C-2 OTV-000001");
        assertThat(Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run))
                .isEqualTo("DONE");
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName("E6b, VE-6, VE-8: the next credit goes to the vendor that the first run made, back from the archive")
    void aOneTimeVendorIsUsedAgain() {
        String block = """
                case X
                entity NL01 EUR minimum=25.00
                template NL01 V-ONETIME dims=BU001
                customer NL01 C-1044 vendor=-
                item NL01 C-1044 PAY-1 payment 2026-11-01 -80.00 EUR
                """;
        EntityNames names = new EntityNames("onetime");
        String entity = names.of("NL01");
        Facts first = facts(block + "run NL01\n");
        FactsByImport.enter(first, names);
        ServerRun.of(first, names);
        assertThat(Books.text("SELECT vendor_account FROM receivables.customer WHERE legal_entity = ?", entity))
                .isEqualTo("OTV-000001");
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.vendor SET state = 'ARCHIVED' WHERE legal_entity = ? AND one_time", entity));
        Facts second = facts(block + """
                item NL01 C-1044 PAY-2 payment 2026-12-01 -45.00 EUR
                run NL01 posting=2026-12-15
                """);
        FactsByImport.enterDocument(second.items().get(1), new Case(second, names));
        Outcome outcome = OutcomeInBooks.read(second, names, ServerRun.of(second, names));
        assertThat(outcome.reimbursements())
                .hasToString("[reimburse C-1044 RB-000001 RV-000001 OTV-000001* 80.00 EUR 80.00,"
                        + " reimburse C-1044 RB-000002 RV-000002 OTV-000001 45.00 EUR 45.00]");
        assertThat(outcome.warnings()).hasToString("[warn C-1044 ONE_TIME_VENDOR]");
        assertThat(outcome.holds()).hasToString("[hold RB-000001 NO_BANK_DETAILS, hold RB-000002 NO_BANK_DETAILS]");
        assertThat(Books.list(
                        "SELECT vendor_account || ' ' || state FROM payables.vendor WHERE legal_entity = ?",
                        row -> row.getString(1),
                        entity))
                .containsExactly("OTV-000001 ACTIVE");
    }

    @Test
    @DisplayName("F21: two previews of the same customer: the first posts, the second declines CHANGED_SINCE_SELECTION")
    void aPreviewReservesNothing() {
        Facts facts = facts(ONE_CREDIT);
        EntityNames names = new EntityNames("previews");
        FactsByImport.enter(facts, names);
        String runs = ServerRun.runs(facts, names);
        long one = preview(facts, runs);
        long two = preview(facts, runs);
        for (long run : List.of(one, two)) {
            Rest.body(202, Rest.AR_CLERK.post(runs + "/" + run + "/posting", ""));
            ServerRun.awaitRest(runs, run, false);
        }
        assertThat(OutcomeInBooks.read(facts, names, one).statements()).contains("state DONE");
        Outcome late = OutcomeInBooks.read(facts, names, two);
        assertThat(late.declines()).hasToString("[decline C-1001 CHANGED_SINCE_SELECTION]");
        assertThat(late.state()).isEqualTo("DONE_WITH_DECLINES");
    }

    private static long preview(Facts facts, String runs) {
        long run = ServerRun.started(
                Rest.AR_CLERK.post(runs, ServerRun.body(facts, "PREVIEW").toJSONString(true)));
        assertThat(ServerRun.awaitRest(runs, run, true)).isEqualTo("FROZEN");
        return run;
    }
}
