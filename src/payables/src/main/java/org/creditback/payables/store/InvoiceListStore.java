package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceFilter.Standing;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.InvoiceTotal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Vendor transactions by day, vendor or number. */
@Dependent
public class InvoiceListStore {

    private static final String STATE = """
            (CASE WHEN w.open_amount = 0 THEN
                       CASE WHEN EXISTS (SELECT FROM payables.vendor_settlement s
                                          WHERE s.vendor_invoice_id = w.vendor_invoice_id AND s.kind = 'REVERSAL')
                            THEN 'REVERSED' ELSE 'PAID' END
                  WHEN EXISTS (SELECT FROM payables.hold_in_force h WHERE h.vendor_invoice_id = w.vendor_invoice_id) THEN 'ON_HOLD'
                  WHEN EXISTS (SELECT FROM payables.payment_line_invoice p WHERE p.vendor_invoice_id = w.vendor_invoice_id AND p.reserved)
                  THEN 'IN_PAYMENT' ELSE 'OPEN' END)""";

    private static final String SHOWN = """
            w.vendor_account,
            (SELECT n.name FROM payables.vendor n WHERE n.legal_entity = w.legal_entity AND n.vendor_account = w.vendor_account),
            (SELECT n.one_time FROM payables.vendor n WHERE n.legal_entity = w.legal_entity AND n.vendor_account = w.vendor_account),
            w.invoice_number, w.posting_date, w.due_date, w.currency, w.amount, w.accounting_amount, w.open_amount, w.method_of_payment,
            ARRAY(SELECT h.reason FROM payables.hold_in_force h WHERE h.vendor_invoice_id = w.vendor_invoice_id ORDER BY h.reason),
            w.text, (SELECT v.voucher_number FROM ledger.voucher_head v WHERE v.voucher_id = w.voucher_id), w.run_id,
            (SELECT p.payment_journal_id FROM payables.invoice_payment p WHERE p.vendor_invoice_id = w.vendor_invoice_id AND p.live),
            """ + STATE;

    private static final String IS_HELD =
            "EXISTS (SELECT FROM payables.hold_in_force h WHERE h.vendor_invoice_id = w.vendor_invoice_id) = ?";

    private static final String HAS_REASON = """
            i.vendor_invoice_id IN (SELECT h.vendor_invoice_id FROM payables.invoice_hold h WHERE h.released_at IS NULL AND h.reason = ?)""";

    private static final String HAS_REASON_IN_FORCE =
            "EXISTS (SELECT FROM payables.hold_in_force h WHERE h.vendor_invoice_id = w.vendor_invoice_id AND h.reason = ?)";

    private final PayablesDatabase database;

    @Inject
    public InvoiceListStore(PayablesDatabase database) {
        this.database = database;
    }

    public ListPart<InvoiceLine> list(
            InvoiceFilter filter, ListOrder order, @Nullable String after, int size, CurrencyUnit accounting) {
        return found(filter).part(database.jdbc(), SHOWN, keys(order, after), size, row -> line(row, accounting));
    }

    private ListQuery found(InvoiceFilter filter) {
        Long voucher = filter.voucher() == null ? null : voucher(filter.entity(), filter.voucher());
        Standing standing = filter.standing();
        return ListQuery.of(
                        "i.*",
                        "payables.open_vendor_invoice i WHERE i.legal_entity = ?",
                        filter.entity().code())
                .where("i.vendor_account = ?", filter.vendor())
                .where("i.invoice_number = ?", filter.number())
                .where("i.posting_date >= ?", filter.from())
                .where("i.posting_date <= ?", filter.to())
                .where("i.voucher_id = ?", voucher)
                .where("i.run_id = ?", standing.run())
                .where(HAS_REASON, name(standing.reason()))
                .sift(HAS_REASON_IN_FORCE, name(standing.reason()))
                .sift("w.due_date >= ?", standing.dueFrom())
                .sift("w.due_date <= ?", standing.dueTo())
                .sift("w.currency = ?", standing.currency())
                .sift(IS_HELD, filter.held())
                .sift(STATE + " = ?", name(standing.state()));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    /** Per currency; null where there are more. */
    public @Nullable List<InvoiceTotal> totals(InvoiceFilter filter, int most) {
        ListQuery asked = found(filter);
        return asked.isLongerThan(database.jdbc(), most)
                ? null
                : asked.sums(
                        database.jdbc(),
                        "w.currency, count(*), sum(w.amount), sum(w.open_amount)",
                        "w.currency",
                        InvoiceListStore::total);
    }

    private static InvoiceTotal total(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(1));
        return new InvoiceTotal(
                row.getLong(2),
                Amounts.stored(currency, row.getBigDecimal(3)),
                Amounts.stored(currency, row.getBigDecimal(4)));
    }

    // One that does not exist brought nothing in.
    private long voucher(LegalEntityId entity, String number) {
        return database.jdbc()
                .one(
                        "SELECT voucher_id FROM ledger.voucher_head WHERE legal_entity = ? AND voucher_number = ?",
                        row -> row.getLong(1),
                        entity.code(),
                        number)
                .orElse(-1L);
    }

    private static Keyset keys(ListOrder order, @Nullable String after) {
        OrderKey id = OrderKey.number("i.vendor_invoice_id");
        if (order.isBy("NUMBER")) {
            return Keyset.of(order.ascending(), after, 1, OrderKey.text("i.invoice_number"));
        }
        return order.isBy("VENDOR")
                ? Keyset.of(order.ascending(), after, 2, OrderKey.text("i.vendor_account"), id)
                : Keyset.of(order.ascending(), after, 2, OrderKey.date("i.posting_date"), id);
    }

    private static InvoiceLine line(ResultSet row, CurrencyUnit accounting) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(7));
        return new InvoiceLine(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                Amounts.stored(currency, row.getBigDecimal(8)),
                Amounts.stored(accounting, row.getBigDecimal(9)),
                Amounts.stored(currency, row.getBigDecimal(10)),
                row.getString(11),
                List.of((String[]) row.getArray(12).getArray()),
                row.getString(13),
                row.getString(14),
                row.getObject(15, Long.class),
                InvoiceState.valueOf(row.getString(17)),
                row.getObject(16, Long.class));
    }
}
