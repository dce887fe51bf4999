package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RestClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The approval of runs through the real server: what it does, and everybody who tries what they may not. */
@DisplayName("AP-1 to AP-7, F25 to F29: four eyes")
class ApprovalIT {

    private static final String PASSWORD = "a long enough password";
    private static final String TWO_CREDITS = """
            case X
            entity NL01 EUR minimum=25.00 policy=ALWAYS
            vendor NL01 V-0007
            vendor NL01 V-0008
            customer NL01 C-1001 vendor=V-0007
            customer NL01 C-1002 vendor=V-0008
            item NL01 C-1001 PAY-1 payment 2026-11-02 -200.00 EUR
            item NL01 C-1002 PAY-2 payment 2026-11-02 -100.00 EUR
            run NL01
            """;

    private final Facts facts = ExampleParser.golden(TWO_CREDITS).facts();
    private final EntityNames names =
            new EntityNames("ap" + UUID.randomUUID().toString().substring(0, 6));
    private String runs = "";

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(Books.violations()).isEmpty();
    }

    private long submitted() {
        FactsByImport.enter(facts, names);
        runs = ServerRun.runs(facts, names);
        long run = ServerRun.of(facts, names);
        assertThat(state(run)).isEqualTo("SUBMITTED");
        return run;
    }

    private String state(long run) {
        return Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run);
    }

    private String hash(long run) {
        return Rest.json(200, Rest.AUDITOR.get(runs + "/" + run))
                .get("proposalHash")
                .asString();
    }

    private HttpResponse<String> decide(RestClient who, long run, String decision, String hash, String reason) {
        ModelNode body = new ModelNode();
        body.get("decision").set(decision);
        body.get("proposalHash").set(hash);
        if (!reason.isEmpty()) {
            body.get("reason").set(reason);
        }
        return who.post(runs + "/" + run + "/approval", body.toJSONString(true));
    }

    private HttpResponse<String> approve(RestClient who, long run) {
        return decide(who, run, "APPROVE", hash(run), "");
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(Rest.json(status, answer).get("code").asString()).isEqualTo(code);
    }

    private static String person(String roles, String entities) {
        String name = "ap." + UUID.randomUUID().toString().substring(0, 12);
        Rest.body(201, Rest.ADMIN.post("/users", """
                        {"name":"%s","roles":[%s],"legalEntities":%s,"password":"%s"}""".formatted(name, roles, entities, PASSWORD)));
        return name;
    }

    private static RestClient as(String name) {
        return RestClient.with(name, PASSWORD);
    }

    private List<String> trail() {
        return Books.list("""
                SELECT concat_ws(' ', actor, action, reason) FROM ledger.audit_event
                 WHERE legal_entity = ? AND object_type = 'RUN' ORDER BY audit_event_id""", row -> row.getString(1), names.of("NL01"));
    }

    @Test
    @DisplayName(
            "AP-3, AP-4, SU-16, I8: another person approves what they saw, and it posts; the approver stands on the invoices")
    void anotherPersonApproves() {
        long run = submitted();
        Books.write(jdbc -> jdbc.update(
                "UPDATE reimbursement.run SET expires_at = now() - interval '1 day' WHERE run_id = ?", run));
        assertThat(Books.text("SELECT count(*) FROM ledger.voucher WHERE run_id = ?", run))
                .isEqualTo("0");
        ModelNode answer = Rest.json(202, approve(Rest.CONTROLLER, run));
        assertThat(answer.get("approvedBy").asString()).isEqualTo("controller");
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("DONE");
        assertThat(Books.list(
                        "SELECT DISTINCT approved_by FROM payables.vendor_invoice WHERE run_id = ?",
                        row -> row.getString(1),
                        run))
                .containsExactly("controller");
        refused(409, "WRONG_STATE", approve(Rest.CONTROLLER, run));
        assertThat(trail()).contains("clerk.ar RUN_SUBMITTED", "controller RUN_APPROVED");
    }

    @Test
    @DisplayName(
            "AP-3, F26: each role tries its own, a changed and a foreign legal entity's run, and each attempt is kept")
    void whoMayNotIsRefused() {
        String both = person("\"ar-clerk\",\"controller\",\"admin\"", "\"*\"");
        FactsByImport.enter(facts, names);
        runs = ServerRun.runs(facts, names);
        long run = ServerRun.started(
                as(both).post(runs, ServerRun.body(facts, "POST").toJSONString(true)));
        ServerRun.awaitRest(runs, run, false);
        String hash = hash(run);
        Stream.of(Rest.AR_CLERK, Rest.AP_CLERK, Rest.ADMIN, Rest.AUDITOR)
                .forEach(who -> refused(403, "NOT_AUTHORIZED", decide(who, run, "APPROVE", hash, "")));
        refused(403, "SELF_APPROVAL", decide(as(both), run, "APPROVE", hash, ""));
        refused(403, "SELF_APPROVAL", decide(as(both), run, "REJECT", hash, "not mine"));
        refused(409, "PROPOSAL_CHANGED", decide(Rest.CONTROLLER, run, "APPROVE", hash.replace('a', 'b') + "x", ""));
        String foreign = person("\"controller\"", "[\"" + foreignEntity() + "\"]");
        refused(404, "NOT_FOUND", decide(as(foreign), run, "APPROVE", hash, ""));
        assertThat(state(run)).isEqualTo("SUBMITTED");
        assertThat(trail())
                .contains(
                        both + " RUN_APPROVAL_REFUSED SELF_APPROVAL",
                        "controller RUN_APPROVAL_REFUSED PROPOSAL_CHANGED");
    }

    private String foreignEntity() {
        String code = names.of("ELSE");
        Rest.body(201, Rest.ADMIN.post("/legal-entities", """
                        {"entity":"%s","name":"Else","accountingCurrency":"EUR","country":"NL"}""".formatted(code)));
        return code;
    }

    @Test
    @DisplayName("AP-3, F26: the author of bank details of a payee does not approve; a role lost since counts at once")
    void authorsAndFormerControllersAreRefused() {
        long run = submitted();
        String author = person("\"controller\"", "\"*\"");
        Books.write(jdbc -> jdbc.update("""
                        INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                        VALUES (?, 'V-0008', 'FI2112345600000785', 'PROPOSED', ?)""", names.of("NL01"), author));
        refused(403, "SELF_APPROVAL", approve(as(author), run));

        String former = person("\"controller\"", "\"*\"");
        assertThat(as(former).get(runs + "/" + run).statusCode()).isEqualTo(200);
        Books.write(jdbc -> jdbc.update("UPDATE ledger.user_role SET role = 'auditor' WHERE name = ?", former));
        refused(403, "NOT_AUTHORIZED", approve(as(former), run));
        assertThat(state(run)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("AP-6, NU-4: a rejection needs a reason, ends the run and voids its numbers")
    void aRejectionEndsTheRun() {
        long run = submitted();
        refused(422, "MISSING_VALUE", decide(Rest.CONTROLLER, run, "REJECT", hash(run), ""));
        refused(422, "MISSING_VALUE", decide(Rest.CONTROLLER, run, "REJECT", hash(run), "  "));
        refused(422, "BAD_VALUE", decide(Rest.CONTROLLER, run, "MAYBE", hash(run), "x"));
        Rest.body(202, decide(Rest.CONTROLLER, run, "REJECT", hash(run), "Not agreed with sales"));
        assertThat(state(run)).isEqualTo("REJECTED");
        assertThat(Books.list(
                        "SELECT DISTINCT concat_ws(' ', state, reason, by_user) FROM reimbursement.number_list WHERE run_id = ?",
                        row -> row.getString(1),
                        run))
                .containsExactly("VOIDED RUN_REJECTED controller");
        assertThat(trail()).contains("controller RUN_REJECTED Not agreed with sales");
    }

    @Test
    @DisplayName(
            "AP-5, F25, RI-8, SE-23: parked in meanwhile it is another proposal; others decline its customers until then")
    void parkingMakesAnotherProposal() {
        long run = submitted();
        String seen = hash(run);
        long other = ServerRun.start(facts, names);
        assertThat(ServerRun.awaitRest(runs, other, false))
                .as("nobody to approve")
                .isEqualTo("DONE");
        assertThat(Books.list(
                        "SELECT DISTINCT reason || ' ' || detail FROM reimbursement.candidate WHERE run_id = ?",
                        row -> row.getString(1),
                        other))
                .containsExactly("IN_OTHER_RUN " + run);
        Rest.body(
                202,
                Rest.AR_CLERK.post(
                        runs + "/" + run + "/parking", "{\"customerAccount\":\"C-1002\",\"reason\":\"Letter\"}"));
        assertThat(state(run)).isEqualTo("FROZEN");
        refused(409, "WRONG_STATE", decide(Rest.CONTROLLER, run, "APPROVE", seen, ""));
        Rest.body(202, Rest.AR_CLERK.post(runs + "/" + run + "/posting", ""));
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("SUBMITTED");
        refused(409, "PROPOSAL_CHANGED", decide(Rest.CONTROLLER, run, "APPROVE", seen, ""));
        Rest.body(202, approve(Rest.CONTROLLER, run));
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("DONE_WITH_DECLINES");
        assertThat(Books.text("SELECT sum(amount) FROM payables.vendor_invoice WHERE run_id = ?", run))
                .startsWith("200.00");
    }

    @Test
    @DisplayName("F27: of two approvers at once one is recorded and the other told")
    void ofTwoApproversOneIsTold() {
        long run = submitted();
        String hash = hash(run);
        RestClient second = as(person("\"controller\"", "\"*\""));
        List<Integer> answers = Stream.of(Rest.CONTROLLER, second)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> decide(who, run, "APPROVE", hash, "").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(202, 409);
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("DONE");
        assertThat(Books.text("SELECT count(*) FROM reimbursement.run_approval WHERE run_id = ?", run))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "APPROVED"})
    @DisplayName("F29, PO-16: with the period closed it is refused and keeps its state; open again, it goes on")
    void aClosedPeriodKeepsTheState(String waiting) {
        long run = submitted();
        if (waiting.equals("APPROVED")) {
            approvedAndNotStarted(run);
        }
        period("ON_HOLD");
        refused(
                422,
                "PERIOD_CLOSED",
                waiting.equals("SUBMITTED")
                        ? approve(Rest.CONTROLLER, run)
                        : Rest.AR_CLERK.post(runs + "/" + run + "/resume", ""));
        assertThat(state(run)).isEqualTo(waiting);
        period("OPEN");
        Rest.body(
                202,
                waiting.equals("SUBMITTED")
                        ? approve(Rest.CONTROLLER, run)
                        : Rest.AR_CLERK.post(runs + "/" + run + "/resume", ""));
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("DONE");
    }

    private void period(String state) {
        Books.write(
                jdbc -> jdbc.update("""
                        UPDATE ledger.fiscal_period SET ledger_state = ?
                         WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on""", state, names.of("NL01"), facts.run().posting()));
    }

    // What a crash between the decision and the start of the execution leaves.
    private void approvedAndNotStarted(long run) {
        Books.write(jdbc -> {
            jdbc.update("""
                    INSERT INTO reimbursement.run_approval (run_id, proposal_hash, decision, decided_by)
                    SELECT run_id, proposal_hash, 'APPROVE', 'controller' FROM reimbursement.run WHERE run_id = ?""", run);
            jdbc.update("UPDATE reimbursement.run SET state = 'APPROVED' WHERE run_id = ?", run);
            jdbc.update("""
                    INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state)
                    VALUES (?, 'controller', 'STATE_CHANGED', 'SUBMITTED', 'APPROVED')""", run);
        });
    }

    @Test
    @DisplayName("interfaces.md 3: what the console started stops at its approval too")
    void theConsoleStopsAtTheApproval() {
        FactsByImport.enter(facts, names);
        runs = ServerRun.runs(facts, names);
        long run = ServerRun.fromConsole(facts, names, 1000, 1);
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("SUBMITTED");
        Rest.body(202, approve(Rest.CONTROLLER, run));
        assertThat(ServerRun.awaitRest(runs, run, false)).isEqualTo("DONE");
    }
}
