package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What posting a payment journal reads and writes: three statements a chunk, whatever its size. */
@Dependent
public class PaymentPostingStore {

    private final PayablesDatabase database;

    @Inject
    public PaymentPostingStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * A part of an invoice that a line pays; the parts of a line stand together.
     *
     * @param bank            true: posted on the bank at once
     * @param ledgerDimension account and dimensions of the invoice
     * @param open            of the invoice, now
     */
    public record Part(
            long line,
            int lineNo,
            String vendorAccount,
            boolean bank,
            long invoice,
            int ledgerDimension,
            Money amount,
            Money open,
            Money openAccounting) {}

    /** What a line settled of an invoice. */
    public record Settled(long line, long invoice, Money amount, Money accountingAmount, long voucher) {}

    /** Lines of the journal that wait to be posted. */
    public int waiting(long journal) {
        return database.jdbc().one("""
                        SELECT count(*)::int FROM payables.payment_line
                         WHERE payment_journal_id = ? AND voucher_id IS NULL AND state IN ('GENERATED', 'SENT', 'ACCEPTED')""", row -> row.getInt(1), journal).orElseThrow();
    }

    /** The parts of the next waiting lines, in line order; empty after the last. */
    public List<Part> next(long journal, int after, int lines, CurrencyUnit accounting) {
        return database.jdbc().list("""
                        WITH line AS (
                            SELECT payment_line_id, line_no, legal_entity, vendor_account, currency, method FROM payables.payment_line
                             WHERE payment_journal_id = ? AND line_no > ? AND voucher_id IS NULL AND state IN ('GENERATED', 'SENT', 'ACCEPTED')
                             ORDER BY line_no LIMIT ?)
                        SELECT l.payment_line_id, l.line_no, l.vendor_account, l.currency,
                               (SELECT m.posting = 'BANK' FROM payables.method_of_payment m WHERE m.legal_entity = l.legal_entity AND m.method = l.method),
                               i.vendor_invoice_id, i.ledger_dimension_id, p.amount, i.open_amount, i.open_accounting_amount
                          FROM line l
                          JOIN payables.payment_line_invoice p USING (payment_line_id)
                          JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                         ORDER BY l.line_no, i.vendor_invoice_id""", row -> part(row, accounting), journal, after, lines);
    }

    private static Part part(ResultSet row, CurrencyUnit accounting) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(4));
        return new Part(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getBoolean(5),
                row.getLong(6),
                row.getInt(7),
                Amounts.stored(currency, row.getBigDecimal(8)),
                Amounts.stored(currency, row.getBigDecimal(9)),
                Amounts.stored(accounting, row.getBigDecimal(10)));
    }

    /** Settles the invoices and notes the voucher of each line; two statements. */
    public void settle(List<Settled> settled, LocalDate on, List<Long> lines, List<Long> vouchers, String by) {
        Jdbc jdbc = database.jdbc();
        jdbc.copyIn(
                """
                COPY payables.vendor_settlement (vendor_invoice_id, payment_line_id, kind, amount, accounting_amount, voucher_id, settled_on)
                FROM STDIN""",
                rows -> settled.forEach(each -> rows.row(
                        each.invoice(),
                        each.line(),
                        "PAYMENT",
                        each.amount().getAmount(),
                        each.accountingAmount().getAmount(),
                        each.voucher(),
                        on)));
        int posted = jdbc.update("""
                UPDATE payables.payment_line l SET voucher_id = posted.voucher, changed_by = ?
                  FROM unnest(?::bigint[], ?::bigint[]) AS posted (line, voucher)
                 WHERE l.payment_line_id = posted.line AND l.voucher_id IS NULL""", by, lines.toArray(Long[]::new), vouchers.toArray(Long[]::new));
        if (posted != lines.size()) {
            throw new StoreConflict("a payment was posted elsewhere");
        }
    }
}
