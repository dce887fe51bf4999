package org.creditback.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;

/** Vouchers and open items of a legal entity of {@link TestBooks}, written by SQL as the application would. */
public final class TestItems {

    /** The date of every voucher and document here. */
    public static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private TestItems() {}

    /** A voucher without postings; its id. It cannot be committed so. */
    public static long voucher(Connection connection, String entity, String number, LocalDate date) {
        return Jdbc.on(connection)
                .one("""
                        INSERT INTO ledger.voucher (voucher_id, legal_entity, voucher_number, kind, posting_date, currency, posted_by)
                        VALUES (nextval('ledger.voucher_id'), ?, ?, 'TAKE_OVER', ?, 'EUR', 'test') RETURNING voucher_id""", row -> row.getLong(1), entity, number, date)
                .orElseThrow();
    }

    /** A line of a voucher, without dimensions; the same amount in both currencies. */
    public static void posting(
            Connection connection,
            String entity,
            long voucher,
            int lineNo,
            String account,
            String side,
            String amount) {
        posting(connection, entity, voucher, lineNo, account, side, amount, amount);
    }

    /** A line of a voucher, without dimensions. */
    public static void posting(
            Connection connection,
            String entity,
            long voucher,
            int lineNo,
            String account,
            String side,
            String amount,
            String accountingAmount) {
        Jdbc.on(connection)
                .update(
                        """
                        INSERT INTO ledger.posting (voucher_id, line_no, ledger_dimension_id, side, amount, accounting_amount)
                        VALUES (?, ?, ?, ?, ?, ?)""",
                        voucher,
                        lineNo,
                        ledgerDimension(connection, entity, account),
                        side,
                        new BigDecimal(amount),
                        new BigDecimal(accountingAmount));
    }

    /** The account without dimensions. */
    public static int ledgerDimension(Connection connection, String entity, String account) {
        Jdbc jdbc = Jdbc.on(connection);
        jdbc.update(
                "INSERT INTO ledger.ledger_dimension (legal_entity, account) VALUES (?, ?) ON CONFLICT DO NOTHING",
                entity,
                account);
        return jdbc.one("""
                        SELECT ledger_dimension_id FROM ledger.ledger_dimension
                         WHERE legal_entity = ? AND account = ? AND dimensions = ''""", row -> row.getInt(1), entity, account).orElseThrow();
    }

    /** A voucher of two lines that balances. */
    public static long balancedVoucher(Connection connection, String entity, String number) {
        long voucher = voucher(connection, entity, number, DATE);
        posting(connection, entity, voucher, 1, "130100", "D", "10.00");
        posting(connection, entity, voucher, 2, "309900", "C", "10.00");
        return voucher;
    }

    /** An open document of one line with its take-over voucher, signed; the id of the transaction. The customer exists. */
    public static long openItem(Connection connection, String entity, String customer, String document, String amount) {
        BigDecimal open = new BigDecimal(amount);
        long voucher = voucher(connection, entity, "OB-" + customer + "-" + document, DATE);
        String positive = open.abs().toPlainString();
        posting(connection, entity, voucher, 1, "130100", open.signum() > 0 ? "D" : "C", positive);
        posting(connection, entity, voucher, 2, "309900", open.signum() > 0 ? "C" : "D", positive);
        long transaction = transaction(connection, entity, customer, document, open, voucher);
        Jdbc.on(connection).update("""
                        INSERT INTO receivables.open_item (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency,
                            amount, accounting_amount, open_amount, open_accounting_amount, credit, document_date, document_number)
                        SELECT customer_id, customer_transaction_id, 1, ?, currency, amount, accounting_amount, amount, accounting_amount,
                               amount < 0, document_date, document_number
                          FROM receivables.customer_transaction WHERE customer_transaction_id = ?""", ledgerDimension(connection, entity, "130100"), transaction);
        return transaction;
    }

    private static long transaction(
            Connection connection, String entity, String customer, String document, BigDecimal amount, long voucher) {
        Jdbc jdbc = Jdbc.on(connection);
        long transaction = jdbc.one(
                        """
                        INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type,
                            document_date, currency, original_amount, amount, accounting_amount, voucher_id)
                        SELECT nextval('receivables.customer_transaction_id'), customer_id, ?, 'JOURNAL', ?, 'EUR', ?, ?, ?, ?
                          FROM receivables.customer WHERE legal_entity = ? AND customer_account = ?
                        RETURNING customer_transaction_id""", row -> row.getLong(1), document, DATE, amount, amount, amount, voucher, entity, customer)
                .orElseThrow();
        jdbc.update("""
                INSERT INTO receivables.customer_transaction_line (customer_transaction_id, line_no, ledger_dimension_id, original_amount,
                    amount, accounting_amount)
                VALUES (?, 1, ?, ?, ?, ?)""", transaction, ledgerDimension(connection, entity, "130100"), amount, amount, amount);
        return transaction;
    }

    /** Settles a part of a transaction's first line against another; signed as the line. */
    public static void settle(Connection connection, long transaction, long counter, String kind, String amount) {
        BigDecimal settled = new BigDecimal(amount);
        Jdbc.on(connection).update("""
                        INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, amount,
                            accounting_amount, settled_on)
                        VALUES (?, 1, ?, ?, ?, ?, ?)""", transaction, counter, kind, settled, settled, DATE);
    }

    /** The header of a run in a state; its id. */
    public static long run(Connection connection, String entity, String requestKey, String state) {
        return Jdbc.on(connection)
                .one("""
                        INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                            summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis,
                            failure_limit, language, prepared_by)
                        VALUES (?, ?, 'hash', 'POST', ?, ?, ?, false, 'EXCLUDE', false, '{}', 'EUR', 'RUN_DATE', 100, 'en', 'test')
                        RETURNING run_id""", row -> row.getLong(1), entity, requestKey, state, DATE, DATE)
                .orElseThrow();
    }

    /** A candidate of a run that was selected at the freeze, in the state it has now. */
    public static void candidate(Connection connection, long run, int candidateNo, String state) {
        boolean reasoned = !state.equals("SELECTED") && !state.equals("REIMBURSED");
        Jdbc.on(connection)
                .update(
                        """
                        INSERT INTO reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected, reason)
                        VALUES (?, ?, ?, ?, ?, true, ?)""",
                        run,
                        candidateNo,
                        (long) candidateNo,
                        "C-" + candidateNo,
                        state,
                        reasoned ? "TECHNICAL_ERROR" : null);
    }
}
