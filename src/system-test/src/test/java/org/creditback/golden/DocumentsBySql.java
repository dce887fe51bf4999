package org.creditback.golden;

import java.math.BigDecimal;
import org.creditback.database.Jdbc;
import org.creditback.examples.Facts;
import org.jspecify.annotations.Nullable;

/** Writes documents of customers: what is open, against the take-over account, each with a voucher of its own (SU-17). */
final class DocumentsBySql {

    private final Jdbc jdbc;
    private final String entity;

    DocumentsBySql(Jdbc jdbc, String entity) {
        this.jdbc = jdbc;
        this.entity = entity;
    }

    /** An open document. */
    void enter(Facts.Item item) {
        long transaction = post(item);
        item.lines().forEach(line -> open(item, transaction, line));
    }

    /**
     * A document entered with another and settled with it at once, line by line: nothing has to be posted for that.
     *
     * @param opposite its lines are what is taken from the same lines of the other
     */
    void settle(String document, Facts.Item opposite) {
        long other = post(opposite);
        long transaction =
                jdbc.one("""
                        SELECT t.customer_transaction_id FROM receivables.customer_transaction t JOIN receivables.customer c USING (customer_id)
                         WHERE c.legal_entity = ? AND t.document_number = ?""", row -> row.getLong(1), entity, document).orElseThrow();
        for (Facts.Line line : opposite.lines()) {
            jdbc.update("""
                    UPDATE receivables.open_item SET open_amount = open_amount + ?, open_accounting_amount = open_accounting_amount + ?
                     WHERE customer_transaction_id = ? AND line_no = ?""", line.open(), line.accounting(), transaction, line.lineNo());
        }
        byHand(transaction, other, opposite, true);
        byHand(other, transaction, opposite, false);
        jdbc.update("""
                DELETE FROM receivables.open_item
                 WHERE customer_transaction_id = ? AND open_amount = 0 AND open_accounting_amount = 0""", transaction);
    }

    // In one statement: a line of opposite sign alone would look like more than was open.
    private void byHand(long transaction, long counter, Facts.Item opposite, boolean mirrored) {
        jdbc.update(
                """
                INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, kind, amount, accounting_amount, settled_on)
                SELECT ?, line_no, ?, 'BY_HAND', CASE WHEN ? THEN -amount ELSE amount END,
                       CASE WHEN ? THEN -accounting_amount ELSE accounting_amount END, ?
                  FROM unnest(?::int[], ?::numeric[], ?::numeric[]) AS line (line_no, amount, accounting_amount)""",
                transaction,
                counter,
                mirrored,
                mirrored,
                opposite.date(),
                opposite.lines().stream().map(Facts.Line::lineNo).toArray(Integer[]::new),
                opposite.lines().stream().map(Facts.Line::open).toArray(BigDecimal[]::new),
                opposite.lines().stream().map(Facts.Line::accounting).toArray(BigDecimal[]::new));
    }

    private long post(Facts.Item item) {
        long voucher = next("ledger.voucher_id");
        long transaction = next("receivables.customer_transaction_id");
        jdbc.update(
                "INSERT INTO ledger.voucher VALUES (?, ?, ?, 'TAKE_OVER', ?, ?, NULL, 'test')",
                voucher,
                entity,
                number(),
                item.date(),
                item.currency());
        BigDecimal original = item.lines().stream().map(Facts.Line::original).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal booked = item.lines().stream().map(Facts.Line::accounting).reduce(BigDecimal.ZERO, BigDecimal::add);
        jdbc.update(
                """
                INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number, document_type, document_date,
                    due_date, currency, original_amount, amount, accounting_amount, billing_classification, voucher_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                transaction,
                customer(item),
                item.number(),
                EntityNames.documentType(item.type()),
                item.date(),
                item.due(),
                item.currency(),
                original,
                item.open(),
                booked,
                classification(item),
                voucher);
        int lineNo = 0;
        for (Facts.Line line : item.lines()) {
            int receivable = place(line.account(), line.dimensions());
            int takeOver = place("309900", line.dimensions());
            posting(voucher, ++lineNo, receivable, line.open(), line.accounting(), item.customer());
            posting(
                    voucher,
                    ++lineNo,
                    takeOver,
                    line.open().negate(),
                    line.accounting().negate(),
                    null);
            jdbc.update(
                    "INSERT INTO receivables.customer_transaction_line VALUES (?, ?, ?, ?, ?, ?)",
                    transaction,
                    line.lineNo(),
                    receivable,
                    line.original(),
                    line.open(),
                    line.accounting());
        }
        return transaction;
    }

    private static @Nullable String classification(Facts.Item item) {
        return item.classification().isEmpty() ? null : item.classification();
    }

    private long customer(Facts.Item item) {
        return jdbc.one(
                        "SELECT customer_id FROM receivables.customer WHERE legal_entity = ? AND customer_account = ?",
                        row -> row.getLong(1),
                        entity,
                        item.customer())
                .orElseThrow();
    }

    private void open(Facts.Item item, long transaction, Facts.Line line) {
        jdbc.update(
                """
                INSERT INTO receivables.open_item (customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency, amount,
                    accounting_amount, open_amount, open_accounting_amount, credit, document_date, due_date, document_number,
                    billing_classification, status, journal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                customer(item),
                transaction,
                line.lineNo(),
                place(line.account(), line.dimensions()),
                item.currency(),
                line.open(),
                line.accounting(),
                line.open(),
                line.accounting(),
                item.open().signum() < 0,
                item.date(),
                item.due(),
                item.number(),
                classification(item),
                item.pending() ? "PENDING_SETTLEMENT" : item.disputed() ? "DISPUTED" : null,
                item.pending() ? "J-1" : null);
    }

    private void posting(
            long voucher, int lineNo, int place, BigDecimal amount, BigDecimal booked, @Nullable String party) {
        jdbc.update(
                "INSERT INTO ledger.posting VALUES (?, ?, ?, ?, ?, ?, ?)",
                voucher,
                lineNo,
                place,
                amount.signum() > 0 || (amount.signum() == 0 && booked.signum() > 0) ? "D" : "C",
                amount.abs(),
                booked.abs(),
                party);
    }

    private int place(String account, String dimensions) {
        return jdbc.one("""
                        INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions) VALUES (?, ?, ?)
                        ON CONFLICT ON CONSTRAINT ledger_dimension_once DO UPDATE SET account = excluded.account
                        RETURNING ledger_dimension_id""", row -> row.getInt(1), entity, account, EntityNames.dimensions(dimensions))
                .orElseThrow();
    }

    private String number() {
        long value = jdbc.one("""
                        INSERT INTO ledger.number_counter AS counter VALUES (?, 'TAKE_OVER_VOUCHER', 0, 2)
                        ON CONFLICT (legal_entity, series, fiscal_year) DO UPDATE SET next_value = counter.next_value + 1
                        RETURNING next_value - 1""", row -> row.getLong(1), entity).orElseThrow();
        jdbc.update(
                "INSERT INTO ledger.number_block VALUES (?, 'TAKE_OVER_VOUCHER', 0, ?, ?, NULL, 'test')",
                entity,
                value,
                value);
        return "OB-%06d".formatted(value);
    }

    private long next(String sequence) {
        return jdbc.one("SELECT nextval('" + sequence + "')", row -> row.getLong(1))
                .orElseThrow();
    }
}
