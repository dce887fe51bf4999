package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditback.database.Invariants;
import org.creditback.database.Jdbc;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.reimbursement.store.ProofStore;
import org.creditback.reimbursement.store.RunDatabase;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every invariant notices what breaks it: real books, changed behind the application, and taken back at once (F55). */
class BrokenBooksIT {

    private static final EntityNames NAMES = new EntityNames("broken");
    private static final String ENTITY = NAMES.of("NL01");

    private static final List<String> GUARDED = List.of(
            "ledger.voucher",
            "ledger.posting",
            "ledger.posting_sum",
            "ledger.number_block",
            "receivables.customer_transaction",
            "receivables.customer_transaction_line",
            "receivables.settlement",
            "payables.vendor_invoice",
            "payables.vendor_bank_account",
            "payables.vendor_settlement",
            "payables.payment_line",
            "payables.bank_file",
            "payables.bank_file_part",
            "reimbursement.candidate",
            "reimbursement.outcome_count",
            "reimbursement.outcome_total");

    /** A change behind the application, and which invariant must tell. */
    private record Break(String invariant, String sql) {}

    private static final List<Break> BREAKS = List.of(
            new Break(
                    "I01", "UPDATE ledger.posting SET amount = amount + 0.01 WHERE line_no = 1 AND voucher_id IN (%s)"),
            new Break("I01", "DELETE FROM ledger.posting WHERE line_no > 1 AND voucher_id IN (%s)"),
            new Break(
                    "I02",
                    "UPDATE ledger.posting SET accounting_amount = accounting_amount + 1 WHERE voucher_id IN (%s)"),
            new Break(
                    "I02", "UPDATE receivables.open_item SET open_amount = open_amount + 1 WHERE customer_id IN (%c)"),
            new Break(
                    "I03",
                    "UPDATE receivables.open_item SET open_amount = open_amount - 0.01 WHERE customer_id IN (%c)"),
            new Break("I03", "DELETE FROM receivables.settlement WHERE kind = 'REIMBURSEMENT' AND run_id IN (%r)"),
            new Break("I04", "UPDATE payables.vendor_invoice SET amount = amount + 1 WHERE legal_entity = '%e'"),
            new Break(
                    "I04",
                    "UPDATE payables.vendor_invoice SET invoice_number = 'X' || invoice_number WHERE legal_entity = '%e'"),
            new Break(
                    "I04",
                    "UPDATE receivables.customer_transaction SET amount = 1 WHERE document_type = 'REIMBURSEMENT' AND customer_id IN (%c)"),
            new Break("I05", "UPDATE receivables.settlement SET amount = amount - 1 WHERE run_id IN (%r)"),
            new Break(
                    "I05",
                    "UPDATE payables.vendor_invoice SET accounting_amount = accounting_amount + 1 WHERE legal_entity = '%e'"),
            new Break("I06", """
                    INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, round, amount,
                        accounting_amount, settled_on)
                    SELECT customer_transaction_id, line_no, -1, 'REIMBURSEMENT', 1, amount, accounting_amount, settled_on
                      FROM receivables.settlement WHERE run_id IN (%r)"""),
            new Break("I08", """
                    INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state)
                    SELECT run_id, 'test', 'STATE_CHANGED', 'SUBMITTED', 'APPROVED' FROM reimbursement.run WHERE run_id IN (%r)"""),
            new Break(
                    "I07",
                    "UPDATE payables.invoice_balance SET settled_amount = settled_amount - 1 WHERE vendor_invoice_id IN (%i)"),
            new Break("I07", "DELETE FROM payables.vendor_settlement WHERE vendor_invoice_id IN (%i)"),
            new Break(
                    "I02",
                    "UPDATE payables.invoice_balance SET settled_accounting_amount = settled_accounting_amount - 1 WHERE vendor_invoice_id IN (%i)"),
            new Break("I08", """
                    WITH other AS (
                        INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                        SELECT legal_entity, vendor_account, iban, 'REPLACED', 'controller' FROM payables.vendor_bank_account
                         WHERE legal_entity = '%e' RETURNING legal_entity, vendor_account, vendor_bank_account_id)
                    UPDATE payables.payment_line l SET vendor_bank_account_id = other.vendor_bank_account_id FROM other
                     WHERE other.legal_entity = l.legal_entity AND other.vendor_account = l.vendor_account"""),
            new Break(
                    "I11", "UPDATE payables.bank_file SET control_sum = control_sum + 0.01 WHERE legal_entity = '%e'"),
            new Break(
                    "I11",
                    "UPDATE payables.bank_file_part p SET bytes = set_byte(bytes, 10, 65) FROM payables.bank_file f WHERE f.bank_file_id = p.bank_file_id AND f.legal_entity = '%e'"),
            new Break("I19", """
                    INSERT INTO reimbursement.reversal (run_id, ordinal, legal_entity, voucher_id, posting_date, reason, reversed_by)
                    SELECT run_id, reimbursement_ordinal, legal_entity, voucher_id, posting_date, 'test', 'test'
                      FROM payables.vendor_invoice WHERE run_id IN (%r)"""),
            new Break("I18", "UPDATE payables.payment_line SET state = 'SENT' WHERE legal_entity = '%e'"),
            new Break("I20", "UPDATE payables.payment_line SET voucher_id = NULL WHERE legal_entity = '%e'"),
            new Break(
                    "I18", "UPDATE payables.payment_line_invoice SET reserved = false WHERE vendor_invoice_id IN (%i)"),
            new Break("I09", "UPDATE ledger.number_counter SET next_value = next_value + 1 WHERE legal_entity = '%e'"),
            new Break(
                    "I09",
                    "UPDATE ledger.number_block SET first_value = 2, last_value = 2 WHERE series = 'REIMBURSEMENT' AND legal_entity = '%e'"),
            new Break(
                    "I09", "UPDATE ledger.voucher SET voucher_number = 'X' || voucher_number WHERE voucher_id IN (%s)"),
            new Break("I10", "UPDATE reimbursement.run SET state = 'STOPPED' WHERE run_id IN (%r)"),
            new Break("I13", "UPDATE ledger.voucher SET posting_date = '1990-01-01' WHERE voucher_id IN (%s)"),
            new Break(
                    "I14",
                    "UPDATE reimbursement.candidate SET total = 24.99 WHERE state = 'REIMBURSED' AND run_id IN (%r)"),
            new Break("I16", """
                    UPDATE ledger.posting_sum SET debit = debit + 0.01
                     WHERE ledger_dimension_id IN (SELECT ledger_dimension_id FROM ledger.ledger_dimension WHERE legal_entity = '%e')"""),
            new Break(
                    "I17",
                    "UPDATE reimbursement.outcome_count SET candidates = candidates + 1 WHERE state = 'REIMBURSED' AND run_id IN (%r)"),
            new Break(
                    "I17",
                    "UPDATE reimbursement.outcome_total SET accounting_amount = accounting_amount + 0.01 WHERE run_id IN (%r)"),
            new Break("I15", "UPDATE reimbursement.run SET considered = considered + 1 WHERE run_id IN (%r)"),
            new Break(
                    "I15",
                    "UPDATE reimbursement.candidate SET state = 'SELECTED', reason = NULL, frozen_selected = true WHERE run_id IN (%r)"));

    @BeforeAll
    static void booksWithARun() {
        Facts facts = ExampleParser.golden("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                customer NL01 C-2 vendor=V-01
                customer NL01 C-3 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -30.00 EUR
                item NL01 C-3 CN-3 creditnote 2026-10-01 -30.00 EUR
                item NL01 C-2 CN-2 creditnote 2026-10-01 -5.00 EUR
                run NL01
                """).facts();
        FactsByImport.enter(facts, NAMES);
        ServerRun.of(facts, NAMES);
        Payments payments = Payments.of(ENTITY);
        payments.pay(payments.proposed(), "2026-11-25");
        assertThat(Books.violations()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyInvariantCanBreak() {
        return BREAKS.stream()
                .map(change -> dynamicTest(change.invariant() + " " + change.sql(), () -> {
                    assertThat(brokenBy(change.sql())).anyMatch(name -> name.startsWith(change.invariant()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> noInvariantIsLeftOut() {
        return Invariants.NAMES.stream()
                .map(name -> dynamicTest(
                        name, () -> assertThat(BREAKS).anyMatch(change -> name.startsWith(change.invariant()))));
    }

    @Test
    @DisplayName("RI-7: two customers' documents exchanged keep every sum, and the proof tells")
    void theProofComparesOneByOne() throws SQLException {
        List<String> found = new ArrayList<>();
        behindTheApplication(jdbc -> {
            long run = jdbc.one(
                            "SELECT max(run_id) FROM reimbursement.run WHERE legal_entity = ?",
                            row -> row.getLong(1),
                            ENTITY)
                    .orElseThrow();
            ProofStore proofs = new ProofStore(new RunDatabase(jdbc));
            assertThat(proofs.proof(run, ENTITY).isProven()).isTrue();
            jdbc.update("""
                    UPDATE receivables.customer_transaction t SET voucher_id = other.voucher_id
                      FROM receivables.customer_transaction other
                     WHERE t.document_type = 'REIMBURSEMENT' AND other.document_type = 'REIMBURSEMENT' AND t.amount = other.amount
                       AND t.customer_transaction_id <> other.customer_transaction_id
                       AND t.customer_id IN (SELECT customer_id FROM receivables.customer WHERE legal_entity = ?)
                       AND other.customer_id IN (SELECT customer_id FROM receivables.customer WHERE legal_entity = ?)""", ENTITY, ENTITY);
            proofs.proof(run, ENTITY).differences().forEach(line -> found.add(line.line() + " " + line.item()));
        });
        assertThat(found).containsExactly("VENDOR_INVOICES one by one");
    }

    /** The invariants that tell of the change, which is taken back. */
    private static List<String> brokenBy(String sql) throws SQLException {
        List<String> broken = new ArrayList<>();
        behindTheApplication(jdbc -> {
            String here = sql.replace(
                            "%s",
                            "SELECT voucher_id FROM ledger.voucher WHERE legal_entity = '%e' AND kind = 'REIMBURSEMENT'")
                    .replace("%i", "SELECT vendor_invoice_id FROM payables.vendor_invoice WHERE legal_entity = '%e'")
                    .replace("%c", "SELECT customer_id FROM receivables.customer WHERE legal_entity = '%e'")
                    .replace("%r", "SELECT run_id FROM reimbursement.run WHERE legal_entity = '%e'")
                    .replace("%e", ENTITY);
            assertThat(jdbc.update(here)).isPositive();
            Invariants.violations(jdbc, ENTITY).forEach(violation -> broken.add(violation.invariant()));
        });
        return broken;
    }

    /** Work that the database would refuse, while its guards look away; nothing of it stays. */
    private static void behindTheApplication(Consumer<Jdbc> work) throws SQLException {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            connection.setAutoCommit(false);
            Jdbc jdbc = Jdbc.on(connection);
            GUARDED.forEach(table -> jdbc.update("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
            work.accept(jdbc);
            connection.rollback();
        }
    }
}
