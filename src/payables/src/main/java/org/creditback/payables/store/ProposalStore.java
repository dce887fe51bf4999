package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.joda.money.CurrencyUnit;

/** Proposals: what the database says of the open invoices that criteria name, shown or made into a journal. */
@Dependent
public class ProposalStore {

    private static final String PROPOSED = "payables.proposed_invoice(?, ?::jsonb, ?)";

    private final PayablesDatabase database;

    @Inject
    public ProposalStore(PayablesDatabase database) {
        this.database = database;
    }

    /** A journal that a request made before. */
    public record Made(long journal, String requestHash) {}

    /** Per currency and method, and per reason and currency. */
    public ProposalTotals totals(LegalEntityId entity, String criteria, LocalDate today) {
        List<ProposalTotals.Paid> paid = database.jdbc()
                .list(
                        "SELECT method, currency, count(DISTINCT line_no), count(*), sum(amount) FROM " + PROPOSED
                                + " WHERE reason IS NULL GROUP BY method, currency ORDER BY currency COLLATE \"C\", method",
                        row -> new ProposalTotals.Paid(
                                row.getString(1),
                                row.getLong(3),
                                row.getLong(4),
                                Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(5))),
                        entity.code(),
                        criteria,
                        today);
        List<ProposalTotals.LeftOut> leftOut = database.jdbc()
                .list(
                        "SELECT reason, currency, count(*), sum(amount) FROM " + PROPOSED
                                + " WHERE reason IS NOT NULL GROUP BY reason, currency ORDER BY reason, currency COLLATE \"C\"",
                        row -> new ProposalTotals.LeftOut(
                                row.getString(1),
                                row.getLong(3),
                                Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4))),
                        entity.code(),
                        criteria,
                        today);
        return new ProposalTotals(paid, leftOut);
    }

    /** After an id, in id order. */
    public List<ProposedInvoice> invoices(
            LegalEntityId entity, String criteria, LocalDate today, long after, int size) {
        return database.jdbc()
                .list(
                        "SELECT vendor_invoice_id, invoice_number, vendor_account, currency, amount, due_date, payment_date, method, line_no,"
                                + " reason, in_journal FROM " + PROPOSED
                                + " WHERE vendor_invoice_id > ? ORDER BY vendor_invoice_id LIMIT ?",
                        ProposalStore::invoice,
                        entity.code(),
                        criteria,
                        today,
                        after,
                        size);
    }

    /** What the proposal of a journal left out. */
    public List<ProposedInvoice> leftOut(long journal, long after, int size) {
        return database.jdbc().list("""
                        SELECT o.vendor_invoice_id, i.invoice_number, i.vendor_account, i.currency, i.open_amount, i.due_date, i.due_date,
                               i.method_of_payment, NULL::bigint, o.reason, o.in_journal
                          FROM payables.payment_left_out o JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                         WHERE o.payment_journal_id = ? AND o.vendor_invoice_id > ? ORDER BY o.vendor_invoice_id LIMIT ?""", ProposalStore::invoice, journal, after, size);
    }

    private static ProposedInvoice invoice(ResultSet row) throws SQLException {
        Long line = row.getObject(9, Long.class);
        return new ProposedInvoice(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(5)),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                line == null ? null : Math.toIntExact(line),
                row.getString(10),
                row.getObject(11, Long.class));
    }

    /** Holds the legal entity's proposals until the transaction ends: two of them never see one invoice free; says whether journals wait. */
    public PaymentApproval hold(LegalEntityId entity) {
        // A hundred thousand payments take longer than a list may.
        database.jdbc()
                .list("SELECT set_config('statement_timeout', '600s', true), set_config('jit', 'off', true)", row -> 1);
        return database.jdbc()
                .one(
                        "SELECT payment_approval FROM payables.parameters WHERE legal_entity = ? FOR NO KEY UPDATE",
                        row -> PaymentApproval.valueOf(row.getString(1)),
                        entity.code())
                .orElseThrow();
    }

    public Optional<Made> made(UUID requestKey) {
        return database.jdbc()
                .one(
                        "SELECT payment_journal_id, request_hash FROM payables.payment_journal WHERE request_key = ?",
                        row -> new Made(row.getLong(1), row.getString(2)),
                        requestKey);
    }

    /**
     * A journal that somebody asked for.
     *
     * @param criteria JSON; what is asked for
     * @param hash     of it
     */
    public record Wanted(
            LegalEntityId entity, UUID key, String criteria, String hash, PaymentApproval approval, String by) {}

    /** The new journal. */
    public long insert(Wanted wanted, LocalDate today) {
        return database.jdbc()
                .list(
                        """
                        INSERT INTO payables.payment_journal (legal_entity, request_key, request_hash, criteria, payment_date, approval, prepared_by)
                        VALUES (?, ?, ?, ?::jsonb, ?, ?, ?) RETURNING payment_journal_id""",
                        row -> row.getLong(1),
                        wanted.entity().code(),
                        wanted.key(),
                        wanted.hash(),
                        wanted.criteria(),
                        today,
                        wanted.approval().name(),
                        wanted.by())
                .get(0);
    }

    /**
     * Makes the lines of what is selected and notes what is left out; one statement for all.
     *
     * @param prefix of the end-to-end ids: no other journal has it
     * @return invoices that are paid
     */
    public int fill(long journal, Wanted wanted, LocalDate today, String prefix) {
        return database.jdbc()
                .update(
                        """
                        WITH proposed AS MATERIALIZED (SELECT * FROM payables.proposed_invoice(?, ?::jsonb, ?)),
                        left_out AS (
                            INSERT INTO payables.payment_left_out (payment_journal_id, vendor_invoice_id, reason, in_journal)
                            SELECT ?, vendor_invoice_id, reason, in_journal FROM proposed WHERE reason IS NOT NULL),
                        line AS (
                            INSERT INTO payables.payment_line (payment_journal_id, legal_entity, line_no, vendor_account, amount, currency, method,
                                   vendor_bank_account_id, company_bank_account, payment_date, end_to_end_id, text, changed_by, reissue_of)
                            SELECT ?, ?, line_no, vendor_account, sum(amount), currency, method, vendor_bank_account_id, company_bank_account,
                                   payment_date, ? || lpad(line_no::text, 7, '0'),
                                   left(string_agg(invoice_number || ' ' || text, ', ' ORDER BY vendor_invoice_id), 240), ?,
                                   max((SELECT max(b.payment_line_id)
                                          FROM payables.payment_line_invoice p JOIN payables.payment_line b USING (payment_line_id)
                                         WHERE p.vendor_invoice_id = proposed.vendor_invoice_id AND b.state IN ('REJECTED', 'RETURNED')))
                              FROM proposed WHERE reason IS NULL
                             GROUP BY line_no, vendor_account, currency, method, vendor_bank_account_id, company_bank_account, payment_date
                            RETURNING payment_line_id, line_no)
                        INSERT INTO payables.payment_line_invoice (payment_line_id, vendor_invoice_id, amount)
                        SELECT line.payment_line_id, p.vendor_invoice_id, p.amount FROM proposed p JOIN line USING (line_no)""",
                        wanted.entity().code(),
                        wanted.criteria(),
                        today,
                        journal,
                        journal,
                        wanted.entity().code(),
                        prefix,
                        wanted.by());
    }
}
