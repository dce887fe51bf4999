package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run, seen from its table. */
record Run(String entity, long id) {

    private static final String DATE = "2026-11-20";

    /** Starts a run from the console; properties as name and value in turn. */
    static Execution start(String entity, String... properties) {
        Map<String, String> all = new HashMap<>(Map.of("legalEntity", entity, "postingDate", DATE));
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        return Execution.start(all);
    }

    /** The newest run of a legal entity, as soon as there is one. */
    static Run of(String entity) {
        return new Run(entity, Await.value("run of " + entity, () -> newest(entity)));
    }

    /** The whole run from the console, until its execution has ended. */
    static Run done(String entity, String... properties) {
        start(entity, properties).end();
        return of(entity);
    }

    static @Nullable Long newest(String entity) {
        return FaultServer.get()
                .list(
                        "SELECT max(run_id) FROM reimbursement.run WHERE legal_entity = ?",
                        row -> row.getObject(1, Long.class),
                        entity)
                .get(0);
    }

    /** Resumes it from the console, by its identity alone. */
    Execution resume(String... properties) {
        Map<String, String> all = new HashMap<>(Map.of("runId", String.valueOf(id)));
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        return Execution.start(all);
    }

    /** An act of clerk.ar over REST that is done: posting, stop, resume, end, cancel. */
    void act(String what) {
        HttpResponse<String> answer = tryTo(what);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(202);
    }

    /** The same where it may be refused. */
    HttpResponse<String> tryTo(String what) {
        return FaultServer.get().post("/legal-entities/" + entity + "/reimbursement-runs/" + id + "/" + what, "{}");
    }

    String state() {
        return FaultServer.get()
                .text("SELECT state || coalesce(' ' || stop_reason, '') FROM reimbursement.run WHERE run_id = ?", id);
    }

    /** Waits for one of the states; a stopped run shows its reason. */
    String await(String... states) {
        List<String> wanted = Arrays.asList(states);
        return Await.value("run " + id + " to be " + wanted + ", it is " + state(), () -> {
            String state = state();
            return wanted.contains(state) ? state : null;
        });
    }

    /** Candidates in a state, by account. */
    List<String> candidates(String state) {
        return FaultServer.get()
                .list(
                        "SELECT customer_account FROM reimbursement.candidate WHERE run_id = ? AND state = ? ORDER BY candidate_no",
                        row -> row.getString(1),
                        id,
                        state);
    }

    int count(String state) {
        return Integer.parseInt(FaultServer.get()
                .text("SELECT count(*) FROM reimbursement.candidate WHERE run_id = ? AND state = ?", id, state));
    }

    /** What the run says of a candidate. */
    String detail(String account) {
        return FaultServer.get()
                .text(
                        "SELECT detail FROM reimbursement.candidate WHERE run_id = ? AND customer_account = ?",
                        id,
                        account);
    }

    /** RI-6: readers are told a correlation id, and only the server's log says what went wrong. */
    void assertTechnicalError(String account, String error) {
        String correlation = FaultServer.get()
                .text(
                        "SELECT correlation_id FROM reimbursement.candidate WHERE run_id = ? AND customer_account = ?",
                        id,
                        account);
        assertThat(detail(account))
                .isEqualTo("A technical error. The server's log has it under the correlation id " + correlation + ".");
        String log = FaultServer.get().console();
        assertThat(log.indexOf(correlation)).as("the correlation id in the log").isNotNegative();
        assertThat(log.indexOf(error, log.indexOf(correlation)))
                .as("%s in the log", error)
                .isNotNegative();
    }

    /** States and reasons of a candidate's numbers. */
    List<String> numbers(String account) {
        return FaultServer.get().list("""
                        SELECT DISTINCT state || coalesce(' ' || reason, '') FROM reimbursement.number_list
                         WHERE run_id = ? AND customer_account = ? ORDER BY 1""", row -> row.getString(1), id, account);
    }

    /** The events of the run, oldest first. */
    List<String> events() {
        return FaultServer.get()
                .list(
                        "SELECT event || ' ' || actor FROM reimbursement.run_event WHERE run_id = ? ORDER BY run_event_id",
                        row -> row.getString(1),
                        id);
    }
}
