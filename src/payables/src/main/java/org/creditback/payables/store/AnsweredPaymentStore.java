package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.AnsweredPayment.Evidence;
import org.creditback.domain.payables.BankClaim;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.PaymentState;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Finds the payments that lines of a bank's message are about (BA-1). */
@Dependent
public class AnsweredPaymentStore {

    // Before the lines themselves: whoever posts a journal holds it first too, so that neither waits for the other in a
    // circle.
    private static final String HOLD = """
            SELECT 1 FROM payables.payment_journal
             WHERE payment_journal_id IN (
                SELECT l.payment_journal_id FROM payables.bank_message_line b
                  JOIN payables.payment_line l ON l.end_to_end_id = b.end_to_end_id AND l.legal_entity = b.legal_entity
                 WHERE b.bank_message_id = ?
                UNION SELECT f.payment_journal_id FROM payables.bank_message_line b
                  JOIN payables.bank_file f ON f.message_id = b.original_message_id AND f.legal_entity = b.legal_entity
                 WHERE b.bank_message_id = ?
                UNION SELECT f.payment_journal_id FROM payables.bank_message_line b
                  JOIN payables.bank_file_group g ON g.payment_information_id = b.payment_information_id
                  JOIN payables.bank_file f ON f.bank_file_id = g.bank_file_id AND f.legal_entity = b.legal_entity
                 WHERE b.bank_message_id = ?
                UNION SELECT l.payment_journal_id FROM payables.payment_line l
                 WHERE l.state IN ('SENT', 'ACCEPTED', 'BOOKED')
                   AND (l.legal_entity, l.currency, l.amount) IN (
                        SELECT b.legal_entity, b.currency, b.amount FROM payables.bank_message_line b
                         WHERE b.bank_message_id = ? AND b.end_to_end_id IS NULL AND b.effect IN ('BOOKED', 'RETURNED')))
             ORDER BY payment_journal_id FOR UPDATE""";

    // What names a payment is about that one alone; what names none is what came before by the bank's reference, or
    // else the payment
    // of this amount from this account of about this day: of two neither is meant, so nobody looks for more.
    private static final String PAYMENTS = """
            WITH page AS MATERIALIZED (
                SELECT b.bank_message_id, b.line_no, b.legal_entity, b.effect, b.reason, b.account, b.bank_reference, b.amount, b.currency,
                       b.happened_on, coalesce(given.id, b.end_to_end_id) AS end_to_end_id,
                       CASE WHEN given.id IS NULL THEN b.original_message_id END AS original_message_id,
                       CASE WHEN given.id IS NULL THEN b.payment_information_id END AS payment_information_id
                  FROM payables.bank_message_line b CROSS JOIN (SELECT ?::text AS id) given
                 WHERE b.bank_message_id = ? AND b.line_no = ANY (?)),
            twin AS MATERIALIZED (
                SELECT account, amount, currency, effect, count(*) AS lines FROM payables.bank_message_line
                 WHERE bank_message_id = ? AND level = 'PAYMENT' AND end_to_end_id IS NULL AND effect IN ('BOOKED', 'RETURNED')
                 GROUP BY account, amount, currency, effect),
            known AS MATERIALIZED (
                SELECT p.line_no, o.payment_line_id
                  FROM page p
                  JOIN payables.bank_message_line o ON o.legal_entity = p.legal_entity AND o.account = p.account
                       AND o.bank_reference = p.bank_reference AND o.outcome = 'APPLIED'
                 WHERE p.end_to_end_id IS NULL AND o.bank_message_id <> p.bank_message_id AND o.payment_line_id IS NOT NULL
                   AND o.effect = p.effect AND o.amount = p.amount AND o.currency = p.currency),
            found AS (
                SELECT p.line_no, l.payment_line_id, true AS alone
                  FROM page p
                  JOIN payables.payment_line l ON l.end_to_end_id = p.end_to_end_id AND l.legal_entity = p.legal_entity
                UNION
                SELECT line_no, payment_line_id, true FROM known
                UNION
                SELECT p.line_no, m.payment_line_id,
                       (SELECT t.lines = 1 FROM twin t
                         WHERE (t.account, t.amount, t.currency, t.effect) = (p.account, p.amount, p.currency, p.effect))
                  FROM page p
                 CROSS JOIN LATERAL (
                    SELECT l.payment_line_id
                      FROM payables.payment_line l
                      JOIN payables.company_bank_account c ON c.legal_entity = l.legal_entity AND c.bank_account = l.company_bank_account
                      JOIN payables.bank_file f ON f.bank_file_id = l.bank_file_id
                      JOIN payables.bank_file_group g ON g.bank_file_id = l.bank_file_id AND g.payment_date = l.payment_date AND g.currency = l.currency
                     WHERE l.legal_entity = p.legal_entity AND l.currency = p.currency AND l.amount = p.amount
                       AND l.state IN ('SENT', 'ACCEPTED', 'BOOKED') AND coalesce(c.iban, c.account_number) = p.account
                       AND CASE p.effect WHEN 'BOOKED' THEN l.state <> 'BOOKED' AND p.happened_on BETWEEN g.execution_date AND g.execution_date + 5
                                         WHEN 'RETURNED' THEN l.state = 'BOOKED' AND p.reason IS NOT NULL
                                              AND p.happened_on BETWEEN g.execution_date AND g.execution_date + 30
                                         ELSE false END
                       AND (p.original_message_id IS NULL OR p.original_message_id = f.message_id)
                       AND (p.payment_information_id IS NULL OR p.payment_information_id = g.payment_information_id)
                     LIMIT 2) m
                 WHERE p.end_to_end_id IS NULL AND p.line_no NOT IN (SELECT line_no FROM known))""";

    private static final String FILE = """
            WITH page AS MATERIALIZED (SELECT * FROM payables.bank_message_line WHERE bank_message_id = ? AND line_no = ?),
            found AS (
                SELECT p.line_no, l.payment_line_id, true AS alone
                  FROM page p
                  JOIN payables.bank_file f ON f.message_id = p.original_message_id AND f.legal_entity = p.legal_entity
                  JOIN payables.payment_line l ON l.bank_file_id = f.bank_file_id)""";

    private static final String BATCH = """
            WITH page AS MATERIALIZED (SELECT * FROM payables.bank_message_line WHERE bank_message_id = ? AND line_no = ?),
            found AS (
                SELECT p.line_no, l.payment_line_id, true AS alone
                  FROM page p
                  JOIN payables.bank_file_group g ON g.payment_information_id = p.payment_information_id
                  JOIN payables.payment_line l ON l.bank_file_id = g.bank_file_id AND l.payment_date = g.payment_date AND l.currency = g.currency
                       AND l.legal_entity = p.legal_entity)""";

    private static final String STANDING = """
            SELECT p.line_no, l.payment_line_id, l.state, l.amount, l.currency, l.voucher_id IS NOT NULL, found.alone,
                   (p.original_message_id IS NULL OR p.original_message_id = f.message_id IS TRUE)
                       AND (p.payment_information_id IS NULL OR p.payment_information_id = g.payment_information_id IS TRUE),
                   p.account IS NULL OR p.account = coalesce(c.iban, c.account_number) IS TRUE,
                   e.bank_message_id, em.kind, el.bank_reference, r.bank_message_id, rm.kind, rl.bank_reference
              FROM found
              JOIN page p USING (line_no)
              JOIN payables.payment_line l ON l.payment_line_id = found.payment_line_id
              LEFT JOIN payables.bank_file f ON f.bank_file_id = l.bank_file_id
              LEFT JOIN payables.bank_file_group g ON g.bank_file_id = l.bank_file_id AND g.payment_date = l.payment_date AND g.currency = l.currency
              LEFT JOIN payables.company_bank_account c ON c.legal_entity = l.legal_entity AND c.bank_account = l.company_bank_account
              LEFT JOIN payables.bank_effect e ON e.payment_line_id = l.payment_line_id AND e.effect = 'BOOKED'
              LEFT JOIN payables.bank_message em ON em.bank_message_id = e.bank_message_id
              LEFT JOIN payables.bank_message_line el ON el.bank_message_id = e.bank_message_id AND el.line_no = e.line_no
              LEFT JOIN payables.bank_effect r ON r.payment_line_id = l.payment_line_id AND r.effect = 'RETURNED'
              LEFT JOIN payables.bank_message rm ON rm.bank_message_id = r.bank_message_id
              LEFT JOIN payables.bank_message_line rl ON rl.bank_message_id = r.bank_message_id AND rl.line_no = r.line_no
             ORDER BY p.line_no, l.payment_line_id""";

    private final PayablesDatabase database;

    @Inject
    public AnsweredPaymentStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A line of a message as it is judged. */
    public record Claimed(int line, BankClaim claim) {}

    /** A payment that a line may be about. */
    public record Found(int line, AnsweredPayment payment) {}

    /** Holds the journals of all payments that lines of the message may be about, in their order. */
    public void hold(long message) {
        database.jdbc().list(HOLD, row -> 1, message, message, message, message);
    }

    /** What lines say, in their order. */
    public List<Claimed> claims(long message, List<Integer> lines) {
        return database.jdbc()
                .list(
                        """
                        SELECT b.line_no, b.effect, b.level = 'PAYMENT', b.reason, b.amount, b.currency, b.instructed_amount, b.instructed_currency,
                               b.charges, b.payments, b.happened_on, m.kind, b.bank_reference, b.decided_by IS NOT NULL
                          FROM payables.bank_message_line b JOIN payables.bank_message m USING (bank_message_id)
                         WHERE b.bank_message_id = ? AND b.line_no = ANY (?) ORDER BY b.line_no""",
                        row -> new Claimed(row.getInt(1), claim(message, row)),
                        message,
                        lines.toArray(Integer[]::new));
    }

    private static BankClaim claim(long message, ResultSet row) throws SQLException {
        return new BankClaim(
                BankEffect.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                amount(row.getBigDecimal(5), row.getString(6)),
                amount(row.getBigDecimal(7), row.getString(8)),
                amount(row.getBigDecimal(9), row.getString(6)),
                row.getObject(10, Integer.class),
                row.getObject(11, LocalDate.class),
                message,
                row.getString(12),
                row.getString(13),
                row.getBoolean(14));
    }

    private static @Nullable Money amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Amounts.stored(CurrencyUnit.of(currency), amount);
    }

    /**
     * The payments that lines about single payments may mean.
     *
     * @param endToEndId of the payment that a person found; null for what the lines say
     */
    public List<Found> payments(long message, List<Integer> lines, @Nullable String endToEndId) {
        return database.jdbc()
                .list(
                        PAYMENTS + "\n" + STANDING,
                        AnsweredPaymentStore::found,
                        endToEndId,
                        message,
                        lines.toArray(Integer[]::new),
                        message);
    }

    /** All payments of the file that a line is about. */
    public List<Found> ofFile(long message, int line) {
        return database.jdbc().list(FILE + "\n" + STANDING, AnsweredPaymentStore::found, message, line);
    }

    /** All payments of the group that a line is about. */
    public List<Found> ofBatch(long message, int line) {
        return database.jdbc().list(BATCH + "\n" + STANDING, AnsweredPaymentStore::found, message, line);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getInt(1),
                new AnsweredPayment(
                        row.getLong(2),
                        PaymentState.valueOf(row.getString(3)),
                        Amounts.stored(CurrencyUnit.of(row.getString(5)), row.getBigDecimal(4)),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        evidence(row, 10),
                        evidence(row, 13)));
    }

    private static @Nullable Evidence evidence(ResultSet row, int first) throws SQLException {
        long message = row.getLong(first);
        return row.wasNull() ? null : new Evidence(message, row.getString(first + 1), row.getString(first + 2));
    }
}
