package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D4, D6, D10: what the database refuses of payments, also to an application that forgot its rules")
class PaymentRefusalsIT {

    private Connection connection;
    private Jdbc jdbc;
    private String entity;
    private long invoice;
    private long journal;
    private long line;

    @BeforeEach
    void anInvoiceInAJournal() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        entity = TestBooks.legalEntity(connection, "EUR");
        jdbc.update(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency) VALUES (?, 'V-1', 'V', 'EUR')",
                entity);
        invoice = id("""
                INSERT INTO payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date, due_date,
                       currency, amount, accounting_amount, ledger_dimension_id, text, approved_by, run_id, reimbursement_ordinal, voucher_id)
                SELECT nextval('payables.vendor_invoice_id'), ?, 'V-1', 'RB-1', '2026-11-20', '2026-11-20', 'EUR', 100, 100, 1, 't', 'x',
                       currval('payables.vendor_invoice_id'), 1, voucher_id
                  FROM ledger.voucher WHERE legal_entity = ? RETURNING vendor_invoice_id""", entity, voucher());
        journal = journal();
        line = line(journal, "A", 100);
        part(line, 100);
    }

    // A voucher to settle by; what it says does not matter here.
    private String voucher() {
        jdbc.update("""
                INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
                VALUES (nextval('ledger.voucher_id'), ?, 'V', 'PAYMENT', '2026-11-20', 'EUR', 'x')""", entity);
        return entity;
    }

    private long id(String sql, Object... parameters) {
        return jdbc.list(sql, row -> row.getLong(1), parameters).get(0);
    }

    private long journal() {
        return id("""
                INSERT INTO payables.payment_journal (legal_entity, request_key, request_hash, criteria, payment_date, approval, prepared_by)
                VALUES (?, gen_random_uuid(), repeat('0', 64), '{}', '2026-11-20', 'ALWAYS', 'clerk') RETURNING payment_journal_id""", entity);
    }

    private long line(long of, String endToEndId, int amount) {
        return id("""
                INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method, payment_date,
                       end_to_end_id, text, changed_by)
                SELECT ?, ?, coalesce(max(line_no), 0) + 1, 'V-1', ?, 'EUR', 'MANUAL', '2026-11-20', ?, 't', 'clerk'
                  FROM payables.payment_line WHERE payment_journal_id = ? RETURNING payment_line_id""", of, entity, amount, entity + endToEndId, of);
    }

    private void part(long of, int amount) {
        jdbc.update(
                "INSERT INTO payables.payment_line_invoice (payment_line_id, vendor_invoice_id, amount) VALUES (?, ?, ?)",
                of,
                invoice,
                amount);
    }

    private void approve(String by) {
        jdbc.update(
                "UPDATE payables.payment_journal SET state = 'SUBMITTED', submitted_by = 'clerk', content_hash = repeat('0', 64) WHERE payment_journal_id = ?",
                journal);
        jdbc.update(
                "UPDATE payables.payment_journal SET state = 'APPROVED', approved_by = ? WHERE payment_journal_id = ?",
                by,
                journal);
    }

    private void become(String state) {
        jdbc.update(
                "UPDATE payables.payment_line SET state = ?, changed_by = 'x' WHERE payment_line_id = ?", state, line);
    }

    private void settle(String amount, String accounting) {
        jdbc.update("""
                INSERT INTO payables.vendor_settlement (vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on)
                SELECT ?, ?, 'PAYMENT', ?::numeric, ?::numeric, voucher_id, '2026-11-20' FROM ledger.voucher WHERE legal_entity = ?""", invoice, line, amount, accounting, entity);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    @DisplayName("PM-14, F60: an invoice is in one live payment at most")
    void oneLivePayment() {
        long other = line(journal(), "B", 40);
        Refused.by("invoice_in_one_live_payment", () -> part(other, 40));
    }

    @Test
    @DisplayName("PM-26: a canceled payment frees its invoice, and no state follows it")
    void canceledFrees() throws SQLException {
        become("CANCELED");
        part(line(journal(), "B", 40), 40);
        connection.createStatement().execute("SAVEPOINT here");
        Refused.by("payment_state_follows", () -> become("CREATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERATED", "SENT", "ACCEPTED", "BOOKED", "REJECTED", "RETURNED"})
    @DisplayName("rules.md 16: a created payment is approved or canceled, nothing else")
    void noStateIsLeftOut(String state) {
        Refused.by("payment_state_follows", () -> become(state));
    }

    @Test
    @DisplayName("rules.md 16: each state leaves its event")
    void eachStateHasItsEvent() {
        approve("controller");
        become("APPROVED");
        become("GENERATED");
        assertThat(jdbc.list(
                        "SELECT to_state FROM payables.payment_event WHERE payment_line_id = ? ORDER BY payment_event_id",
                        row -> row.getString(1),
                        line))
                .containsExactly("CREATED", "APPROVED", "GENERATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk"})
    @DisplayName("PC-10, F26: nobody approves what they prepared")
    void noSelfApproval(String by) {
        Refused.by("payment_approver_is_not_preparer", () -> approve(by));
    }

    @Test
    @DisplayName("PC-10: nobody approves a payment to a bank account that they changed")
    void noApprovalOfAnOwnBankAccount() {
        for (String author : new String[] {"first", "controller"}) {
            changeAccount(author);
        }
        become("CANCELED");
        jdbc.update("""
                INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method, payment_date,
                       end_to_end_id, text, changed_by, vendor_bank_account_id)
                SELECT ?, ?, 9, 'V-1', 1, 'EUR', 'SEPA', '2026-11-20', ?, 't', 'clerk', max(vendor_bank_account_id)
                  FROM payables.vendor_bank_account WHERE legal_entity = ?""", journal, entity, entity + "C", entity);
        Refused.by("payment_approver_changed_no_bank_account", () -> approve("controller"));
    }

    // Approved by somebody else, after a call to a number that was known before (PC-3).
    private void changeAccount(String author) {
        jdbc.update("""
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                VALUES (?, 'V-1', 'NL91ABNA0417164300', 'PROPOSED', ?)""", entity, author);
        jdbc.update("""
                INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at, called_person, called_number,
                       number_source, known_since, called_on, called_by, call_result)
                SELECT vendor_bank_account_id, 'APPROVE', 'somebody', proposed_at, 'Vera', '+358 9 1234', 'contract', '2020-01-01', '2026-11-01',
                       'somebody', 'CONFIRMED'
                  FROM payables.vendor_bank_account WHERE legal_entity = ? AND state = 'PROPOSED'""", entity);
        jdbc.update(
                "UPDATE payables.vendor_bank_account SET state = 'REPLACED' WHERE legal_entity = ? AND state = 'APPROVED'",
                entity);
        jdbc.update("""
                UPDATE payables.vendor_bank_account SET state = 'APPROVED', decided_by = 'somebody', decided_at = proposed_at
                 WHERE legal_entity = ? AND state = 'PROPOSED'""", entity);
    }

    @Test
    @DisplayName("PM-22: what is approved is not added to")
    void nothingJoinsAnApprovedJournal() {
        approve("controller");
        Refused.by("payment_line_in_open_journal", () -> line(journal, "B", 1));
    }

    @Test
    @DisplayName("BF-2: an end-to-end id is used once, for ever")
    void endToEndIdOnce() {
        Refused.by("end_to_end_id_once", () -> line(journal(), "A", 1));
    }

    @Test
    @DisplayName("I7: no more is paid than was invoiced, in either currency")
    void noMoreThanTheInvoice() {
        Refused.by("paid_at_most_the_invoice", () -> settle("100.01", "100"));
    }

    @Test
    @DisplayName("I7: what is wholly paid leaves no liability behind")
    void nothingIsLeftBehind() {
        Refused.by("paid_at_most_the_invoice", () -> settle("100", "99.99"));
    }

    @Test
    @DisplayName("PM-24: a payment settles an invoice once")
    void settledOnce() {
        settle("50", "50");
        assertThat(jdbc.list(
                        "SELECT open_amount::int FROM payables.open_vendor_invoice WHERE vendor_invoice_id = ?",
                        row -> row.getInt(1),
                        invoice))
                .containsExactly(50);
        Refused.by("payment_settles_once", () -> settle("50", "50"));
    }

    @Test
    @DisplayName("PM-21: a payment is the sum of its parts")
    void theSumOfItsParts() {
        become("CANCELED");
        long other = line(journal(), "B", 40);
        Refused.by("payment_is_its_invoices", () -> part(other, 39));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payables.payment_line SET amount = 1",
                "UPDATE payables.payment_line SET vendor_bank_account_id = 1",
                "UPDATE payables.payment_line_invoice SET reserved = false",
                "UPDATE payables.payment_journal SET prepared_by = 'another'",
                "UPDATE payables.bank_file SET sha256 = ''",
                "INSERT INTO payables.invoice_balance VALUES (1, 1, 1)",
                "INSERT INTO payables.payment_event (payment_line_id, to_state, actor) VALUES (1, 'SENT', 'x')",
                "DELETE FROM payables.payment_line",
                "DELETE FROM payables.payment_journal",
                "DELETE FROM payables.bank_file"
            })
    @DisplayName("D8: the application may not")
    void theApplicationMayNot(String statement) {
        Refused.byPrivilege(() -> jdbc.update(statement));
    }

    @Test
    @DisplayName("BF-4, I11: a file whose hash is not that of its bytes is refused")
    void aFileIsItsBytes() {
        long file = id("SELECT nextval('payables.bank_file_id')");
        jdbc.update("INSERT INTO payables.bank_file_part VALUES (?, 1, '\\x41')", file);
        Refused.by("bank_file_is_its_bytes", () -> file(file, "0".repeat(64)));
    }

    @Test
    @DisplayName("BF-4, PC-11: nothing is added to a file that was built, and its builder does not release it")
    void aFileStays() throws SQLException {
        long file = id("SELECT nextval('payables.bank_file_id')");
        jdbc.update("INSERT INTO payables.bank_file_part VALUES (?, 1, '\\x41')", file);
        file(file, "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd");
        connection.createStatement().execute("SAVEPOINT here");
        Refused.by(
                "bank_file_is_never_changed",
                () -> jdbc.update("INSERT INTO payables.bank_file_part VALUES (?, 2, '\\x42')", file));
        connection.createStatement().execute("ROLLBACK TO here");
        Refused.by(
                "releaser_is_not_builder",
                () -> jdbc.update(
                        "UPDATE payables.bank_file SET state = 'RELEASED', released_by = 'clerk' WHERE bank_file_id = ?",
                        file));
        connection.createStatement().execute("ROLLBACK TO here");
        Refused.by(
                "bank_file_follows",
                () -> jdbc.update("UPDATE payables.bank_file SET state = 'HANDED_OVER' WHERE bank_file_id = ?", file));
    }

    private void file(long file, String sha256) {
        jdbc.update("""
                INSERT INTO payables.bank_file (bank_file_id, legal_entity, payment_journal_id, method, message_id, media_type, sha256, size, payments,
                       control_sum, needs_release, built_by)
                VALUES (?, ?, ?, 'SEPA', ?, 'text/csv', ?, 1, 1, 1, true, 'clerk')""", file, entity, journal, entity + file, sha256);
    }
}
