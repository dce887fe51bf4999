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
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Vendor transactions by day, vendor or number. */
@Dependent
public class InvoiceListStore {

    private static final String SHOWN = """
            w.vendor_account,
            (SELECT n.name FROM payables.vendor n WHERE n.legal_entity = w.legal_entity AND n.vendor_account = w.vendor_account),
            (SELECT n.one_time FROM payables.vendor n WHERE n.legal_entity = w.legal_entity AND n.vendor_account = w.vendor_account),
            w.invoice_number, w.posting_date, w.due_date, w.currency, w.amount, w.accounting_amount, w.open_amount, w.method_of_payment,
            ARRAY(SELECT h.reason FROM payables.invoice_hold h
                   WHERE h.vendor_invoice_id = w.vendor_invoice_id AND h.released_at IS NULL ORDER BY h.reason),
            w.text, (SELECT v.voucher_number FROM ledger.voucher_head v WHERE v.voucher_id = w.voucher_id), w.run_id""";

    private static final String IS_HELD = """
            ((SELECT true FROM payables.invoice_hold h
               WHERE h.vendor_invoice_id = w.vendor_invoice_id AND h.released_at IS NULL LIMIT 1) IS NOT NULL) = ?""";

    private final PayablesDatabase database;

    @Inject
    public InvoiceListStore(PayablesDatabase database) {
        this.database = database;
    }

    public ListPart<InvoiceLine> list(
            InvoiceFilter filter, ListOrder order, @Nullable String after, int size, CurrencyUnit accounting) {
        Long voucher = filter.voucher() == null ? null : voucher(filter.entity(), filter.voucher());
        return ListQuery.of(
                        "i.*",
                        "payables.open_vendor_invoice i WHERE i.legal_entity = ?",
                        filter.entity().code())
                .where("i.vendor_account = ?", filter.vendor())
                .where("i.invoice_number = ?", filter.number())
                .where("i.posting_date >= ?", filter.from())
                .where("i.posting_date <= ?", filter.to())
                .where("i.voucher_id = ?", voucher)
                .sift(IS_HELD, filter.held())
                .part(database.jdbc(), SHOWN, keys(order, after), size, row -> line(row, accounting));
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
                row.getObject(15, Long.class));
    }
}
