package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentJournal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Payment journals: one row each, and what their lines say of them. */
@Dependent
public class PaymentJournalStore {

    private static final String HEAD = """
            SELECT payment_journal_id, state, approval, prepared_by, prepared_at, submitted_by, approved_by, posted, posting_date, content_hash
              FROM payables.payment_journal WHERE legal_entity = ?""";

    // What an approver agrees to: whom, what, how, from where, when and for which invoices. Also the account numbers,
    // not only their rows.
    private static final String CONTENT = """
            SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', l.line_no, l.vendor_account, l.amount, l.currency, l.method,
                                     coalesce(b.iban, b.bank_code || '/' || b.account_number, ''), coalesce(b.bic, ''),
                                     coalesce(l.company_bank_account, ''), l.payment_date, l.end_to_end_id, l.text,
                                     (SELECT string_agg(p.vendor_invoice_id || '=' || p.amount, ',' ORDER BY p.vendor_invoice_id)
                                        FROM payables.payment_line_invoice p WHERE p.payment_line_id = l.payment_line_id)),
                                 E'\\n' ORDER BY l.line_no), ''), 'UTF8')), 'hex')
              FROM payables.payment_line l LEFT JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
             WHERE l.payment_journal_id = ? AND l.state <> 'CANCELED'""";

    private final PayablesDatabase database;

    @Inject
    public PaymentJournalStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A journal as its row says; changed only by who locked it. */
    public record Head(
            long id,
            JournalState state,
            PaymentApproval approval,
            String preparedBy,
            Instant preparedAt,
            @Nullable String submittedBy,
            @Nullable String approvedBy,
            boolean posted,
            @Nullable LocalDate postingDate,
            @Nullable String submittedHash) {}

    /** The latest first, before an id; 0 from the latest on. */
    public List<Head> heads(LegalEntityId entity, long before, int size) {
        return database.jdbc()
                .list(
                        HEAD + " AND (? = 0 OR payment_journal_id < ?) ORDER BY payment_journal_id DESC LIMIT ?",
                        PaymentJournalStore::head,
                        entity.code(),
                        before,
                        before,
                        size);
    }

    public Optional<Head> find(LegalEntityId entity, long journal) {
        return database.jdbc()
                .one(HEAD + " AND payment_journal_id = ?", PaymentJournalStore::head, entity.code(), journal);
    }

    /** Held until the transaction ends; what follows may change all of its lines, which takes longer than a list may. */
    public Optional<Head> lock(LegalEntityId entity, long journal) {
        database.jdbc()
                .list("SELECT set_config('statement_timeout', '600s', true), set_config('jit', 'off', true)", row -> 1);
        return database.jdbc()
                .one(
                        HEAD + " AND payment_journal_id = ? FOR UPDATE",
                        PaymentJournalStore::head,
                        entity.code(),
                        journal);
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong(1),
                JournalState.valueOf(row.getString(2)),
                PaymentApproval.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getObject(9, LocalDate.class),
                row.getString(10));
    }

    /** SHA-256 of all lines that are not canceled, in their order. */
    public String contentHash(long journal) {
        return database.jdbc().one(CONTENT, row -> row.getString(1), journal).orElseThrow();
    }

    /** Per state, method and currency. */
    public List<PaymentJournal.Total> totals(long journal) {
        return database.jdbc()
                .list(
                        """
                        SELECT state, method, currency, count(*), sum(amount) FROM payables.payment_line WHERE payment_journal_id = ?
                         GROUP BY state, method, currency ORDER BY state, method, currency COLLATE "C\"""",
                        row -> new PaymentJournal.Total(
                                PaymentState.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getLong(4),
                                Amounts.stored(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(5))),
                        journal);
    }

    public long leftOut(long journal) {
        return database.jdbc()
                .one(
                        "SELECT count(*) FROM payables.payment_left_out WHERE payment_journal_id = ?",
                        row -> row.getLong(1),
                        journal)
                .orElseThrow();
    }

    /** Who proposed a bank account that replaces another one and that a line pays to (PC-10); the first account of a vendor is no change. */
    public Set<String> bankDetailAuthors(long journal) {
        return new HashSet<>(database.jdbc().list("""
                        SELECT DISTINCT b.proposed_by FROM payables.payment_line l JOIN payables.vendor_bank_account b USING (vendor_bank_account_id)
                         WHERE l.payment_journal_id = ? AND l.state <> 'CANCELED'
                           AND EXISTS (SELECT FROM payables.vendor_bank_account e
                                        WHERE e.legal_entity = b.legal_entity AND e.vendor_account = b.vendor_account
                                          AND e.vendor_bank_account_id < b.vendor_bank_account_id)""", row -> row.getString(1), journal));
    }

    public void submit(long journal, String contentHash, String by) {
        database.jdbc().update("""
                        UPDATE payables.payment_journal SET state = 'SUBMITTED', content_hash = ?, submitted_by = ?, submitted_at = now()
                         WHERE payment_journal_id = ?""", contentHash, by, journal);
    }

    /** Back to the preparer. */
    public void reopen(long journal) {
        database.jdbc().update("""
                        UPDATE payables.payment_journal SET state = 'CREATED', content_hash = NULL, submitted_by = NULL, submitted_at = NULL
                         WHERE payment_journal_id = ?""", journal);
    }

    /** Nobody where the policy asks for nobody. */
    public void approve(long journal, @Nullable String by) {
        database.jdbc()
                .update(
                        "UPDATE payables.payment_journal SET state = 'APPROVED', approved_by = ?, approved_at = now() WHERE payment_journal_id = ?",
                        by,
                        journal);
    }

    public void markPosted(long journal, LocalDate postingDate, String by) {
        database.jdbc().update("""
                        UPDATE payables.payment_journal SET posted = true, posting_date = ?, posted_by = ?, posted_at = now()
                         WHERE payment_journal_id = ?""", postingDate, by, journal);
    }
}
