package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RunningServer;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("VE-13: one-time vendors without balance and without anything happening go to the archive")
class VendorArchiveIT {

    private static final String FACTS = """
            case X
            entity NL01 EUR minimum=25.00
            template NL01 V-ONETIME dims=BU001
            vendor NL01 V-0001 bank=no
            vendor NL01 OTV-000001 bank=no onetime=yes
            vendor NL01 OTV-000002 bank=no onetime=yes
            vendor NL01 OTV-000003 bank=no onetime=yes
            customer NL01 C-1 vendor=OTV-000002
            item NL01 C-1 PAY-1 payment 2026-11-01 -80.00 EUR
            run NL01
            """;

    @AfterEach
    void theBooksAreInOrder() {
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName("VE-13, VE-8: unused ones go after 12 months, one with an open invoice and younger ones stay")
    void archivesWhatNobodyNeeds() throws Exception {
        String entity = entered("archive");
        createdMonthsAgo(entity, "V-0001", 40);
        createdMonthsAgo(entity, "OTV-000001", 13);
        createdMonthsAgo(entity, "OTV-000002", 40);
        createdMonthsAgo(entity, "OTV-000003", 11);
        archive();
        assertThat(states(entity))
                .containsExactly("OTV-000001 ARCHIVED", "OTV-000002 ACTIVE", "OTV-000003 ACTIVE", "V-0001 ACTIVE");
        assertThat(trail(entity)).containsExactly("system OTV-000001 ACTIVE ARCHIVED");
        archive();
        assertThat(trail(entity)).hasSize(1);
    }

    @Test
    @DisplayName("VE-13: the months are a parameter of the legal entity; a bank account proposed meanwhile counts")
    void takesTheMonthsOfTheLegalEntity() throws Exception {
        String entity = entered("months");
        createdMonthsAgo(entity, "OTV-000001", 5);
        createdMonthsAgo(entity, "OTV-000003", 5);
        Books.write(jdbc -> jdbc.update("""
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by, proposed_at)
                VALUES (?, 'OTV-000003', 'NL91ABNA0417164300', 'PROPOSED', 'clerk.ap', now() - interval '1 month')""", entity));
        archive();
        assertThat(states(entity)).noneMatch(state -> state.endsWith("ARCHIVED"));
        Rest.body(
                200,
                Rest.CONTROLLER.put(
                        "/legal-entities/" + entity + "/payables-parameters", "{\"oneTimeVendorArchiveMonths\":4}"));
        archive();
        assertThat(states(entity))
                .containsExactly("OTV-000001 ARCHIVED", "OTV-000002 ACTIVE", "OTV-000003 ACTIVE", "V-0001 ACTIVE");
    }

    @Test
    void refusesMonthsThatAreNone() {
        String entity = entered("none");
        for (int months : List.of(0, -1, 121)) {
            String answer = Rest.body(
                    422,
                    Rest.CONTROLLER.put(
                            "/legal-entities/" + entity + "/payables-parameters",
                            "{\"oneTimeVendorArchiveMonths\":" + months + "}"));
            assertThat(answer).contains("\"field\":\"oneTimeVendorArchiveMonths\"", "BAD_VALUE");
        }
    }

    // With the invoice of a run, open, at the vendor of customer C-1.
    private static String entered(String name) {
        Facts facts = ExampleParser.golden(FACTS).facts();
        EntityNames names = new EntityNames(name);
        FactsByImport.enter(facts, names);
        ServerRun.of(facts, names);
        return names.of("NL01");
    }

    private static void createdMonthsAgo(String entity, String vendor, int months) {
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.vendor SET created_at = now() - make_interval(months => ?) WHERE legal_entity = ? AND vendor_account = ?",
                months,
                entity,
                vendor));
    }

    /** The nightly round, fired as an operator does from the console. */
    private static void archive() throws IOException {
        ModelNode service = new ModelNode();
        service.get("address")
                .add("deployment", "creditback.ear")
                .add("subdeployment", "creditback-payables.jar")
                .add("subsystem", "ejb3")
                .add("singleton-bean", "VendorArchive")
                .add("service", "timer-service");
        ModelNode names = service.clone();
        names.get("operation").set("read-children-names");
        names.get("child-type").set("timer");
        String timer = RunningServer.get().management().execute(names).get(0).asString();
        ModelNode trigger = service.clone();
        trigger.get("address").add("timer", timer);
        trigger.get("operation").set("trigger");
        RunningServer.get().management().execute(trigger);
    }

    private static List<String> states(String entity) {
        return Books.list(
                "SELECT vendor_account || ' ' || state FROM payables.vendor WHERE legal_entity = ? ORDER BY 1",
                row -> row.getString(1),
                entity);
    }

    private static List<String> trail(String entity) {
        return Books.list("""
                SELECT concat_ws(' ', actor, object_key, before ->> 'state', after ->> 'state')
                  FROM ledger.audit_event WHERE legal_entity = ? AND action = 'VENDOR_ARCHIVED' ORDER BY 1""", row -> row.getString(1), entity);
    }
}
