package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Payment lines. Their states are changed in bulk; the database checks each change and notes it. */
@Dependent
public class PaymentLineStore {

    // Money that goes out must still be free to go: what came after the approval counts too (F28).
    private static final String BLOCKED = """
            SELECT l.line_no, l.vendor_account,
                   CASE WHEN v.hold IN ('PAYMENT', 'ALL') AND (v.hold_release_date IS NULL OR v.hold_release_date > ?) THEN 'VENDOR_PAYMENT_HOLD'
                        WHEN b.state <> 'APPROVED' THEN 'BANK_RECENTLY_CHANGED'
                        WHEN m.vop_required AND m.needs_bank_account AND NOT EXISTS (SELECT FROM payables.account_verification a
                              WHERE a.vendor_bank_account_id = l.vendor_bank_account_id) THEN 'VOP_MISSING'
                        ELSE (SELECT min(h.reason) FROM payables.payment_line_invoice p JOIN payables.invoice_hold h USING (vendor_invoice_id)
                               WHERE p.payment_line_id = l.payment_line_id AND h.released_at IS NULL AND h.starts_on <= ?
                                 AND (h.ends_on IS NULL OR h.ends_on > ?) AND h.reason NOT IN ('VENDOR_PAYMENT_HOLD', 'NO_BANK_DETAILS'))
                        END AS reason
              FROM payables.payment_line l
              JOIN payables.vendor v USING (legal_entity, vendor_account)
              LEFT JOIN payables.method_of_payment m ON m.legal_entity = l.legal_entity AND m.method = l.method
              LEFT JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
             WHERE l.payment_journal_id = ? AND l.state = ?""";

    private final PayablesDatabase database;

    @Inject
    public PaymentLineStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A payment that may not go, and why. */
    public record Blocked(int lineNo, String vendorAccount, String reason) {}

    /** An open invoice that a clerk names. */
    public record OpenInvoice(
            long id,
            String vendorAccount,
            Money open,
            @Nullable String method,
            String text) {}

    /** A payment of which everything is known. */
    public record NewLine(
            long journal,
            LegalEntityId entity,
            String vendorAccount,
            Money amount,
            String method,
            @Nullable Long vendorBankAccount,
            @Nullable String companyBankAccount,
            LocalDate paymentDate,
            String prefix,
            String text,
            String by) {}

    /** After a number, in their order. */
    public List<PaymentLine> lines(long journal, int after, int size) {
        return database.jdbc().list("""
                        SELECT l.line_no, l.vendor_account, v.name, l.amount, l.currency, l.method, b.iban, b.account_number, l.company_bank_account,
                               l.payment_date, l.end_to_end_id, l.text,
                               ARRAY(SELECT i.invoice_number FROM payables.payment_line_invoice p JOIN payables.vendor_invoice i USING (vendor_invoice_id)
                                      WHERE p.payment_line_id = l.payment_line_id ORDER BY i.vendor_invoice_id LIMIT 100),
                               l.state, l.state_reason, (SELECT h.voucher_number FROM ledger.voucher_head h WHERE h.voucher_id = l.voucher_id), l.bank_file_id
                          FROM payables.payment_line l
                          JOIN payables.vendor v USING (legal_entity, vendor_account)
                          LEFT JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
                         WHERE l.payment_journal_id = ? AND l.line_no > ? ORDER BY l.line_no LIMIT ?""", PaymentLineStore::line, journal, after, size);
    }

    static PaymentLine line(ResultSet row) throws SQLException {
        String account = Objects.requireNonNullElse(row.getString(7), Objects.requireNonNullElse(row.getString(8), ""));
        return new PaymentLine(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Amounts.stored(CurrencyUnit.of(row.getString(5)), row.getBigDecimal(4)),
                row.getString(6),
                account.isEmpty() ? null : BankDetails.masked(account),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12),
                List.of((String[]) row.getArray(13).getArray()),
                PaymentState.valueOf(row.getString(14)),
                row.getString(15),
                row.getString(16),
                row.getObject(17, Long.class));
    }

    /** Where a line stands; empty where the journal has none of this number. */
    public Optional<PaymentState> state(long journal, int lineNo) {
        return database.jdbc()
                .one(
                        "SELECT state FROM payables.payment_line WHERE payment_journal_id = ? AND line_no = ?",
                        row -> PaymentState.valueOf(row.getString(1)),
                        journal,
                        lineNo);
    }

    /** Lines of a journal in a state. */
    public long count(long journal, PaymentState state) {
        return database.jdbc()
                .one(
                        "SELECT count(*) FROM payables.payment_line WHERE payment_journal_id = ? AND state = ?",
                        row -> row.getLong(1),
                        journal,
                        state.name())
                .orElseThrow();
    }

    public void cancel(long journal, int lineNo, String reason, String by) {
        database.jdbc().update("""
                        UPDATE payables.payment_line SET state = 'CANCELED', state_reason = ?, changed_by = ?
                         WHERE payment_journal_id = ? AND line_no = ?""", reason, by, journal, lineNo);
    }

    /** All lines of a journal that are not generated yet; one statement. How many. */
    public int cancelAll(long journal, String reason, String by) {
        return database.jdbc().update("""
                        UPDATE payables.payment_line SET state = 'CANCELED', state_reason = ?, changed_by = ?
                         WHERE payment_journal_id = ? AND state IN ('CREATED', 'APPROVED')""", reason, by, journal);
    }

    /** Whether a payment of a journal is further than approved, or was posted. */
    public boolean isOnItsWay(long journal) {
        return database.jdbc().one("""
                        SELECT EXISTS (SELECT FROM payables.payment_line
                                        WHERE payment_journal_id = ? AND state NOT IN ('CREATED', 'APPROVED', 'CANCELED'))""", row -> row.getBoolean(1), journal).orElseThrow();
    }

    /** All lines of a journal that are in a state; one statement. How many. */
    public int advance(long journal, PaymentState from, PaymentState to, String by) {
        return database.jdbc().update("""
                        UPDATE payables.payment_line SET state = ?, state_reason = NULL, changed_by = ?
                         WHERE payment_journal_id = ? AND state = ?""", to.name(), by, journal, from.name());
    }

    /** The first payment in a state that a hold or a changed bank account stops. */
    public Optional<Blocked> blocked(long journal, PaymentState state, LocalDate today) {
        return database
                .jdbc()
                .list(
                        "SELECT line_no, vendor_account, reason FROM (" + BLOCKED
                                + ") line WHERE reason IS NOT NULL ORDER BY line_no LIMIT 1",
                        row -> new Blocked(row.getInt(1), row.getString(2), row.getString(3)),
                        today,
                        today,
                        today,
                        journal,
                        state.name())
                .stream()
                .findFirst();
    }

    /** By number; empty where the legal entity has none, or nothing of it is open. */
    public Optional<OpenInvoice> openInvoice(LegalEntityId entity, String number) {
        return database.jdbc()
                .one(
                        """
                        SELECT i.vendor_invoice_id, i.vendor_account, i.currency, i.open_amount, coalesce(i.method_of_payment, v.method_of_payment), i.text
                          FROM payables.open_vendor_invoice i
                          JOIN payables.vendor v ON v.legal_entity = i.legal_entity AND v.vendor_account = i.vendor_account
                         WHERE i.legal_entity = ? AND i.invoice_number = ? AND i.open_amount > 0""",
                        row -> new OpenInvoice(
                                row.getLong(1),
                                row.getString(2),
                                Amounts.stored(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(4)),
                                row.getString(5),
                                row.getString(6)),
                        entity.code(),
                        number);
    }

    /** The next line of a journal, with the parts of the invoices that it pays. Its number. */
    public int insert(NewLine line, List<Long> invoices, List<Money> parts) {
        return database.jdbc()
                .list(
                        """
                        WITH number AS (
                            SELECT coalesce(max(line_no), 0) + 1 AS next FROM payables.payment_line WHERE payment_journal_id = ?),
                        line AS (
                            INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method,
                                   vendor_bank_account_id, company_bank_account, payment_date, end_to_end_id, text, changed_by, reissue_of)
                            SELECT ?, ?, next, ?, ?, ?, ?, ?, ?, ?, ? || lpad(next::text, 7, '0'), ?, ?,
                                   (SELECT max(b.payment_line_id) FROM payables.payment_line_invoice p JOIN payables.payment_line b USING (payment_line_id)
                                     WHERE p.vendor_invoice_id = ANY (?::bigint[]) AND b.state IN ('REJECTED', 'RETURNED'))
                              FROM number
                            RETURNING payment_line_id, line_no),
                        part AS (
                            INSERT INTO payables.payment_line_invoice (payment_line_id, vendor_invoice_id, amount)
                            SELECT line.payment_line_id, p.id, p.amount FROM line CROSS JOIN unnest(?::bigint[], ?::numeric[]) AS p (id, amount))
                        SELECT line_no FROM line""",
                        row -> row.getInt(1),
                        line.journal(),
                        line.journal(),
                        line.entity().code(),
                        line.vendorAccount(),
                        line.amount().getAmount(),
                        line.amount().getCurrencyUnit().getCode(),
                        line.method(),
                        line.vendorBankAccount(),
                        line.companyBankAccount(),
                        line.paymentDate(),
                        line.prefix(),
                        line.text(),
                        line.by(),
                        invoices.toArray(Long[]::new),
                        invoices.toArray(Long[]::new),
                        parts.stream().map(Money::getAmount).toArray(BigDecimal[]::new))
                .get(0);
    }
}
