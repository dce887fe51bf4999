package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.InvoiceReversal.Closed;
import org.creditback.payables.InvoiceReversal.Obstacle;
import org.creditback.payables.InvoiceReversal.Standing;
import org.jspecify.annotations.Nullable;

/** Vendor invoices that are undone: a constant number of statements for any number of them. */
@Dependent
public class InvoiceReversalStore {

    private final PayablesDatabase database;

    @Inject
    public InvoiceReversalStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Waits for payments that are taking one, and lets none take one until the transaction ends. */
    public void hold(long runId, List<Integer> ordinals) {
        database.jdbc()
                .list(
                        "SELECT payables.hold_invoices(?, ?::int[])::text",
                        row -> row.getString(1),
                        runId,
                        ordinals.toArray(Integer[]::new));
    }

    /** In the order of the ordinals. A statement of its own after {@link #hold}: what was waited for is seen. */
    public List<Standing> standing(LegalEntityId entity, long runId, List<Integer> ordinals) {
        return database.jdbc()
                .list("""
                        SELECT i.reimbursement_ordinal, i.vendor_invoice_id,
                               EXISTS (SELECT FROM payables.vendor_settlement s
                                        WHERE s.vendor_invoice_id = i.vendor_invoice_id AND s.kind = 'REVERSAL'),
                               i.open_amount < i.amount,
                               (SELECT p.payment_journal_id FROM payables.invoice_payment p
                                 WHERE p.vendor_invoice_id = i.vendor_invoice_id AND p.live)
                          FROM payables.open_vendor_invoice i
                         WHERE i.legal_entity = ? AND i.run_id = ? AND i.reimbursement_ordinal = ANY (?::int[])
                         ORDER BY i.reimbursement_ordinal""", InvoiceReversalStore::standing, entity.code(), runId, ordinals.toArray(Integer[]::new));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Long journal = row.getObject(5, Long.class);
        return new Standing(
                row.getInt(1), row.getLong(2), obstacle(row.getBoolean(3), row.getBoolean(4), journal), journal);
    }

    private static @Nullable Obstacle obstacle(boolean reversed, boolean paid, @Nullable Long journal) {
        if (reversed) {
            return Obstacle.REVERSED;
        }
        // A posted payment keeps its invoice until the bank has booked it: what is paid is said first.
        if (paid) {
            return Obstacle.PAID;
        }
        return journal == null ? null : Obstacle.IN_PAYMENT;
    }

    /** With all that is open of each. */
    public void close(LocalDate date, List<Closed> invoices) {
        int closed = database.jdbc()
                .update(
                        """
                        INSERT INTO payables.vendor_settlement (vendor_invoice_id, kind, amount, accounting_amount, voucher_id, settled_on)
                        SELECT i.vendor_invoice_id, 'REVERSAL', i.open_amount, i.open_accounting_amount, c.voucher_id, ?
                          FROM unnest(?::bigint[], ?::bigint[]) AS c (vendor_invoice_id, voucher_id)
                          JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                         WHERE i.open_amount = i.amount""",
                        date,
                        invoices.stream().map(Closed::invoiceId).toArray(Long[]::new),
                        invoices.stream().map(Closed::voucherId).toArray(Long[]::new));
        if (closed != invoices.size()) {
            throw new StoreConflict("a vendor invoice is not open any more");
        }
    }

    /** What a payment that came back asked somebody to do, where nothing of it is owed any more (RV-7). */
    public void endTasks(List<Closed> invoices, String by) {
        database.jdbc().update("""
                        UPDATE payables.payment_task t SET done_by = ?, done_at = now(), done_note = 'REVERSED'
                         WHERE t.done_at IS NULL
                           AND t.payment_line_id IN (SELECT p.payment_line_id FROM payables.payment_line_invoice p
                                                      WHERE p.vendor_invoice_id = ANY (?::bigint[]))
                           AND NOT EXISTS (SELECT FROM payables.payment_line_invoice p JOIN payables.open_vendor_invoice i USING (vendor_invoice_id)
                                            WHERE p.payment_line_id = t.payment_line_id AND i.open_amount > 0)""", by, invoices.stream().map(Closed::invoiceId).toArray(Long[]::new));
    }
}
