package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.InvoiceDetail;
import org.creditback.payables.InvoiceDetail.Hold;
import org.creditback.payables.InvoiceDetail.HoldEvent;
import org.creditback.payables.InvoiceDetail.Payment;
import org.creditback.payables.InvoiceDetail.Settlement;
import org.creditback.payables.InvoiceLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What happened to one vendor invoice. */
@Dependent
public class InvoiceDetailStore {

    // An invoice that is returned and paid again each week for years has fewer.
    private static final int MOST = 500;

    private final PayablesDatabase database;

    @Inject
    public InvoiceDetailStore(PayablesDatabase database) {
        this.database = database;
    }

    private record Head(long id, String approvedBy) {}

    /** All of an invoice that is there. */
    public InvoiceDetail of(LegalEntityId entity, InvoiceLine line) {
        Head head = database.jdbc()
                .one(
                        "SELECT vendor_invoice_id, approved_by FROM payables.vendor_invoice WHERE legal_entity = ? AND invoice_number = ?",
                        row -> new Head(row.getLong(1), row.getString(2)),
                        entity.code(),
                        line.number())
                .orElseThrow();
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        return new InvoiceDetail(
                line,
                head.approvedBy(),
                settlements(head.id(), currency),
                payments(head.id(), currency),
                holds(head.id()),
                events(head.id()));
    }

    private List<Settlement> settlements(long invoice, CurrencyUnit currency) {
        return database.jdbc()
                .list(
                        """
                        SELECT s.kind, s.amount, s.settled_on, v.voucher_number
                          FROM payables.vendor_settlement s JOIN ledger.voucher_head v USING (voucher_id)
                         WHERE s.vendor_invoice_id = ? ORDER BY s.vendor_settlement_id LIMIT ?""",
                        row -> new Settlement(
                                row.getString(1),
                                Amounts.stored(currency, row.getBigDecimal(2)),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)),
                        invoice,
                        MOST);
    }

    private List<Payment> payments(long invoice, CurrencyUnit currency) {
        return database.jdbc()
                .list(
                        """
                        SELECT payment_journal_id, line_no, state, state_reason, amount, method, payment_date, end_to_end_id, bank_file_id, live
                          FROM payables.invoice_payment WHERE vendor_invoice_id = ? ORDER BY payment_line_id LIMIT ?""",
                        row -> new Payment(
                                row.getLong(1),
                                row.getInt(2),
                                PaymentState.valueOf(row.getString(3)),
                                row.getString(4),
                                Amounts.stored(currency, row.getBigDecimal(5)),
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getString(8),
                                row.getObject(9, Long.class),
                                row.getBoolean(10)),
                        invoice,
                        MOST);
    }

    private List<Hold> holds(long invoice) {
        return database.jdbc().list("""
                        SELECT h.reason, h.author, h.created_at, h.text, h.ends_on, h.agreed_by, h.released_by, h.released_at, h.release_text,
                               EXISTS (SELECT FROM payables.hold_in_force f WHERE f.vendor_invoice_id = h.vendor_invoice_id AND f.reason = h.reason)
                          FROM payables.invoice_hold h WHERE h.vendor_invoice_id = ? ORDER BY h.reason""", InvoiceDetailStore::hold, invoice);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                HoldReason.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                instant(row.getObject(8, OffsetDateTime.class)),
                row.getString(9),
                row.getBoolean(10));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<HoldEvent> events(long invoice) {
        return database.jdbc()
                .list(
                        """
                        SELECT reason, event, actor, at, text FROM payables.invoice_hold_event
                         WHERE vendor_invoice_id = ? ORDER BY invoice_hold_event_id LIMIT ?""",
                        row -> new HoldEvent(
                                HoldReason.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getString(5)),
                        invoice,
                        MOST);
    }
}
