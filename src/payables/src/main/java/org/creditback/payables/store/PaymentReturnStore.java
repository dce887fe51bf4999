package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.ReturnAction;
import org.creditback.payables.PaymentReturn;
import org.creditback.payables.PaymentReturn.Task;
import org.creditback.payables.PaymentReturns.OpenTasks;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What follows for a payment that came back: holds, an invalid bank account, a task. */
@Dependent
public class PaymentReturnStore {

    private static final String SELECT = """
            SELECT l.payment_line_id, e.effect, l.end_to_end_id, l.payment_journal_id, l.line_no, l.vendor_account, v.name, l.amount, l.currency,
                   e.charges, l.method,
                   ARRAY(SELECT i.invoice_number FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                          WHERE p.payment_line_id = l.payment_line_id ORDER BY i.vendor_invoice_id LIMIT 100),
                   e.happened_on, ? - e.happened_on, e.reason, e.action,
                   ARRAY(SELECT DISTINCT h.reason FROM payables.payment_line_invoice p JOIN payables.invoice_hold h USING (vendor_invoice_id)
                          WHERE p.payment_line_id = l.payment_line_id AND h.released_at IS NULL ORDER BY h.reason),
                   (SELECT h.voucher_number FROM ledger.voucher_head h WHERE h.voucher_id = e.voucher_id), e.bank_message_id,
                   (SELECT max(n.end_to_end_id) FROM payables.payment_line n WHERE n.reissue_of = l.payment_line_id AND n.state <> 'CANCELED'),
                   t.role, t.due_on, t.done_by, t.done_at, t.done_note
              FROM payables.payment_line l
              JOIN payables.bank_effect e ON e.payment_line_id = l.payment_line_id AND e.effect = l.state
              JOIN payables.vendor v USING (legal_entity, vendor_account)
              LEFT JOIN payables.payment_task t ON t.payment_line_id = l.payment_line_id
             WHERE l.legal_entity = ? AND l.state IN ('REJECTED', 'RETURNED')""";

    // The same hold may come a second time: with another payment of the same invoice. One that would have ended by
    // itself is put anew, without an end.
    private static final String LET_GO = """
            UPDATE payables.invoice_hold SET released_by = 'bank message', released_at = now()
             WHERE reason = ? AND released_at IS NULL AND ends_on IS NOT NULL
               AND vendor_invoice_id IN (SELECT vendor_invoice_id FROM payables.payment_line_invoice WHERE payment_line_id = ANY (?))""";
    private static final String HOLD = """
            INSERT INTO payables.invoice_hold AS h (vendor_invoice_id, reason, starts_on, author)
            SELECT DISTINCT p.vendor_invoice_id, ?, ?::date, ? FROM payables.payment_line_invoice p WHERE p.payment_line_id = ANY (?)
                ON CONFLICT (vendor_invoice_id, reason) DO UPDATE
               SET starts_on = excluded.starts_on, ends_on = NULL, author = excluded.author, text = NULL, created_at = now(),
                   released_by = NULL, released_at = NULL, release_text = NULL, agreed_by = NULL, agreed_at = NULL, agreed_text = NULL
             WHERE h.released_at IS NOT NULL""";

    private final PayablesDatabase database;

    @Inject
    public PaymentReturnStore(PayablesDatabase database) {
        this.database = database;
    }

    /** What is to be done by when, and whose it is. */
    public record NewTask(@Nullable String reason, ReturnAction action, String role, LocalDate dueOn) {}

    /** Invoices of these payments may not be paid. */
    public void holdInvoices(List<Long> payments, HoldReason reason, LocalDate from, String by) {
        Long[] all = payments.toArray(Long[]::new);
        database.jdbc().update(LET_GO, reason, all);
        database.jdbc().update(HOLD, reason, from, by, all);
    }

    /** The vendors whose bank account is used no more, because payments to it came back. */
    public List<String> endBankAccounts(List<Long> payments) {
        return database.jdbc().list("""
                        UPDATE payables.vendor_bank_account b SET state = 'INVALID'
                         WHERE b.state = 'APPROVED'
                           AND b.vendor_bank_account_id IN (SELECT vendor_bank_account_id FROM payables.payment_line WHERE payment_line_id = ANY (?))
                        RETURNING b.vendor_account""", row -> row.getString(1), (Object) payments.toArray(Long[]::new));
    }

    public void addTasks(LegalEntityId entity, List<Long> payments, NewTask task) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.payment_task (legal_entity, payment_line_id, reason, action, role, due_on)
                        SELECT ?, payment, ?, ?, ?, ? FROM unnest(?::bigint[]) AS p (payment)""",
                        entity.code(),
                        task.reason(),
                        task.action(),
                        task.role(),
                        task.dueOn(),
                        payments.toArray(Long[]::new));
    }

    /** The latest first, before a payment line; 0 from the latest on. */
    public List<PaymentReturn> list(LegalEntityId entity, LocalDate today, boolean openTasks, long before, int size) {
        return database.jdbc()
                .list(
                        SELECT
                                + " AND (NOT ? OR t.payment_task_id IS NOT NULL AND t.done_at IS NULL) AND (? = 0 OR l.payment_line_id < ?)"
                                + " ORDER BY l.payment_line_id DESC LIMIT ?",
                        PaymentReturnStore::line,
                        today,
                        entity.code(),
                        openTasks,
                        before,
                        before,
                        size);
    }

    public Optional<PaymentReturn> find(LegalEntityId entity, LocalDate today, String endToEndId) {
        return database.jdbc()
                .one(SELECT + " AND l.end_to_end_id = ?", PaymentReturnStore::line, today, entity.code(), endToEndId);
    }

    private static PaymentReturn line(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(9));
        return new PaymentReturn(
                row.getLong(1),
                BankEffect.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                Amounts.stored(currency, row.getBigDecimal(8)),
                Amounts.stored(currency, row.getBigDecimal(10)),
                row.getString(11),
                List.of((String[]) row.getArray(12).getArray()),
                row.getObject(13, LocalDate.class),
                row.getInt(14),
                row.getString(15),
                ReturnAction.valueOf(row.getString(16)),
                List.of((String[]) row.getArray(17).getArray()),
                row.getString(18),
                row.getLong(19),
                row.getString(20),
                task(row));
    }

    private static @Nullable Task task(ResultSet row) throws SQLException {
        String role = row.getString(21);
        OffsetDateTime doneAt = row.getObject(24, OffsetDateTime.class);
        return role == null
                ? null
                : new Task(
                        role,
                        row.getObject(22, LocalDate.class),
                        row.getString(23),
                        doneAt == null ? null : doneAt.toInstant(),
                        row.getString(25));
    }

    public OpenTasks openTasks(LegalEntityId entity, LocalDate today) {
        return database.jdbc()
                .one("""
                        SELECT count(*), count(*) FILTER (WHERE due_on < ?) FROM payables.payment_task
                         WHERE legal_entity = ? AND done_at IS NULL""", row -> new OpenTasks(row.getLong(1), row.getLong(2)), today, entity.code())
                .orElseThrow();
    }

    /** Held until the transaction ends; false where no task of the payment is open. */
    public boolean lockTask(long payment) {
        return database.jdbc()
                .one(
                        "SELECT 1 FROM payables.payment_task WHERE payment_line_id = ? AND done_at IS NULL FOR UPDATE",
                        row -> true,
                        payment)
                .orElse(false);
    }

    /** True where the payee of the payment has another approved bank account than the one it went to. */
    public boolean hasOtherAccount(long payment) {
        return database.jdbc().one("""
                        SELECT EXISTS (SELECT FROM payables.vendor_bank_account b
                                        WHERE b.legal_entity = l.legal_entity AND b.vendor_account = l.vendor_account AND b.state = 'APPROVED'
                                          AND b.vendor_bank_account_id IS DISTINCT FROM l.vendor_bank_account_id)
                          FROM payables.payment_line l WHERE l.payment_line_id = ?""", row -> row.getBoolean(1), payment).orElseThrow();
    }

    /** The task is done, and what it asked for holds the invoices no more. */
    public void complete(long payment, String by, String note) {
        database.jdbc().update("""
                UPDATE payables.payment_task SET done_by = ?, done_at = now(), done_note = left(?, 240)
                 WHERE payment_line_id = ? AND done_at IS NULL""", by, note, payment);
        release("p.payment_line_id = ?", by, payment);
    }

    /** A vendor has another bank account: payments that came back for want of one may be issued again (BR-5). How many tasks are done by that. */
    public int accountApproved(LegalEntityId entity, String vendorAccount, String by) {
        List<Long> payments = database.jdbc().list("""
                        UPDATE payables.payment_task t SET done_by = ?, done_at = now(), done_note = 'BANK_DETAIL_CHANGE_APPROVED'
                          FROM payables.payment_line l
                         WHERE l.payment_line_id = t.payment_line_id AND t.done_at IS NULL AND t.action = 'NEW_BANK_DATA'
                           AND l.legal_entity = ? AND l.vendor_account = ?
                        RETURNING t.payment_line_id""", row -> row.getLong(1), by, entity.code(), vendorAccount);
        release("p.payment_line_id = ANY (?)", by, payments.toArray(Long[]::new));
        return payments.size();
    }

    // An invoice of two payments that came back stays held until both are cleared up.
    private void release(String which, String by, Object payments) {
        database.jdbc().update("""
                        UPDATE payables.invoice_hold h SET released_by = ?, released_at = now()
                         WHERE h.reason = 'RETURNED' AND h.released_at IS NULL
                           AND h.vendor_invoice_id IN (SELECT p.vendor_invoice_id FROM payables.payment_line_invoice p WHERE\s""" + which + """
                        )
                           AND NOT EXISTS (SELECT FROM payables.payment_line_invoice o JOIN payables.payment_task t USING (payment_line_id)
                                            WHERE o.vendor_invoice_id = h.vendor_invoice_id AND t.done_at IS NULL)""", by, payments);
    }
}
