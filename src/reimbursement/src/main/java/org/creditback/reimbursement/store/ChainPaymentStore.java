package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.ChainPayment;
import org.creditback.reimbursement.ChainPayment.BankWord;
import org.creditback.reimbursement.ReimbursementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The payments behind a reimbursement's vendor invoice, read through what accounts payable publishes. */
@Dependent
public class ChainPaymentStore {

    private final RunDatabase database;

    @Inject
    public ChainPaymentStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * What was settled of a vendor invoice and what is open of it.
     *
     * @param settled           by payments, less what came back, or by a reversal
     * @param accountingSettled accounting currency, as the invoice was booked
     */
    public record Settled(Money settled, Money accountingSettled, Money open, Money accountingOpen) {}

    /** The first ones of a vendor invoice, oldest first. */
    public List<ChainPayment> payments(LegalEntityId entity, ReimbursementLine line, int size) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        Map<Long, List<BankWord>> words = words(entity, line, size);
        return database.jdbc().list("""
                        SELECT p.payment_line_id, p.payment_journal_id, p.line_no, p.end_to_end_id, p.payment_date, p.amount, p.state, p.state_reason,
                               p.method, p.bank_file_id, p.message_id, v.voucher_number
                          FROM payables.open_vendor_invoice i
                          JOIN payables.invoice_payment p USING (vendor_invoice_id)
                          LEFT JOIN ledger.voucher_head v ON v.voucher_id = p.voucher_id
                         WHERE i.legal_entity = ? AND i.invoice_number = ?
                         ORDER BY p.payment_line_id LIMIT ?""", row -> payment(row, currency, words), entity.code(), line.number(), size);
    }

    // Of the same payments: each has four at most.
    private Map<Long, List<BankWord>> words(LegalEntityId entity, ReimbursementLine line, int size) {
        Map<Long, List<BankWord>> words = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT w.payment_line_id, w.effect, w.happened_on, w.reason, v.voucher_number, w.bank_message_id, w.line_no
                          FROM (SELECT p.payment_line_id FROM payables.open_vendor_invoice i JOIN payables.invoice_payment p USING (vendor_invoice_id)
                                 WHERE i.legal_entity = ? AND i.invoice_number = ? ORDER BY p.payment_line_id LIMIT ?) p
                          JOIN payables.bank_word w USING (payment_line_id)
                          LEFT JOIN ledger.voucher_head v ON v.voucher_id = w.voucher_id
                         ORDER BY w.happened_on, w.bank_message_id, w.line_no""",
                        row -> words.computeIfAbsent(row.getLong(1), payment -> new ArrayList<>())
                                .add(new BankWord(
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getLong(6),
                                        row.getInt(7))),
                        entity.code(),
                        line.number(),
                        size);
        return words;
    }

    private static ChainPayment payment(ResultSet row, CurrencyUnit currency, Map<Long, List<BankWord>> words)
            throws SQLException {
        return new ChainPayment(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Amounts.stored(currency, row.getBigDecimal(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Long.class),
                row.getString(11),
                row.getString(12),
                words.getOrDefault(row.getLong(1), List.of()));
    }

    /** Summed from the settlements themselves, not from the balance that the database keeps of them. */
    public Settled settled(LegalEntityId entity, ReimbursementLine line) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        CurrencyUnit accounting = line.accountingAmount().getCurrencyUnit();
        return database.jdbc()
                .one(
                        """
                        SELECT coalesce(sum(s.amount), 0), coalesce(sum(s.accounting_amount), 0), i.open_amount, i.open_accounting_amount
                          FROM payables.open_vendor_invoice i
                          LEFT JOIN payables.settled_invoice s USING (vendor_invoice_id)
                         WHERE i.legal_entity = ? AND i.invoice_number = ?
                         GROUP BY i.vendor_invoice_id, i.open_amount, i.open_accounting_amount""",
                        row -> new Settled(
                                Amounts.stored(currency, row.getBigDecimal(1)),
                                Amounts.stored(accounting, row.getBigDecimal(2)),
                                Amounts.stored(currency, row.getBigDecimal(3)),
                                Amounts.stored(accounting, row.getBigDecimal(4))),
                        entity.code(),
                        line.number())
                .orElseThrow();
    }
}
