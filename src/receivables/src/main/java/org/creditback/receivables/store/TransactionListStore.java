package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Customer transactions in the order of their vouchers, or by customer. */
@Dependent
public class TransactionListStore {

    private static final String COLUMNS = """
            t.customer_transaction_id, c.customer_account, c.name, t.document_number, t.document_type, v.posting_date, t.document_date,
            t.due_date, t.currency, t.amount, t.accounting_amount, t.text, v.voucher_number, v.run_id, t.customer_id""";

    private static final String TABLES = """
            ledger.voucher_head v
              JOIN receivables.customer_transaction t ON t.voucher_id = v.voucher_id
              JOIN receivables.customer c ON c.customer_id = t.customer_id""";

    private static final String SHOWN = """
            w.customer_transaction_id, w.customer_account, w.name, w.document_number, w.document_type, w.posting_date, w.document_date,
            w.due_date, w.currency, w.amount, w.accounting_amount, w.text, w.voucher_number, w.run_id,
            (SELECT coalesce(sum(o.open_amount), 0) FROM receivables.open_item o
              WHERE o.customer_id = w.customer_id AND o.customer_transaction_id = w.customer_transaction_id)""";

    private static final String IS_OPEN = """
            ((SELECT true FROM receivables.open_item o
               WHERE o.customer_id = w.customer_id AND o.customer_transaction_id = w.customer_transaction_id LIMIT 1) IS NOT NULL) = ?""";

    private final ReceivablesDatabase database;

    @Inject
    public TransactionListStore(ReceivablesDatabase database) {
        this.database = database;
    }

    public ListPart<TransactionLine> list(
            TransactionFilter filter, ListOrder order, @Nullable String after, int size, CurrencyUnit accounting) {
        boolean byCustomer = order.isBy("CUSTOMER");
        OrderKey id = OrderKey.number("t.customer_transaction_id");
        Keyset keys = byCustomer
                ? Keyset.of(order.ascending(), after, 1, OrderKey.text("c.customer_account"), id)
                : Keyset.of(
                        order.ascending(),
                        after,
                        2,
                        OrderKey.date("v.posting_date"),
                        OrderKey.number("v.voucher_id"),
                        id);
        // The legal entity is asked of the table that the list begins with.
        String entity = byCustomer || filter.customer() != null ? "c.legal_entity" : "v.legal_entity";
        return ListQuery.of(
                        COLUMNS,
                        TABLES + " WHERE " + entity + " = ?",
                        filter.entity().code())
                .where("c.customer_account = ?", filter.customer())
                .where("t.document_number = ?", filter.documentNumber())
                .where("v.voucher_number = ?", filter.voucher())
                .where("v.posting_date >= ?", filter.from())
                .where("v.posting_date <= ?", filter.to())
                .sift("w.document_type = ?", filter.documentType())
                .sift(IS_OPEN, filter.open())
                .part(database.jdbc(), SHOWN, keys, size, row -> line(row, accounting));
    }

    /** One of a legal entity. */
    public Optional<TransactionLine> one(LegalEntityId entity, long id, CurrencyUnit accounting) {
        return database.jdbc()
                .one(
                        "SELECT " + SHOWN + " FROM (SELECT " + COLUMNS + " FROM " + TABLES
                                + " WHERE v.legal_entity = ? AND t.customer_transaction_id = ?) w",
                        row -> line(row, accounting),
                        entity.code(),
                        id);
    }

    /** What was settled when a voucher was posted, both sides of it. */
    public List<TransactionLine> settledBy(LegalEntityId entity, String voucher, int size, CurrencyUnit accounting) {
        return database.jdbc()
                .list(
                        "SELECT " + SHOWN + " FROM (SELECT " + COLUMNS + " FROM " + TABLES + " " + """
                                 WHERE t.customer_transaction_id IN (
                                       SELECT unnest(ARRAY[s.customer_transaction_id, s.counter_transaction_id])
                                         FROM receivables.settlement s
                                        WHERE s.voucher_id = (SELECT h.voucher_id FROM ledger.voucher_head h
                                                               WHERE h.legal_entity = ? AND h.voucher_number = ?))
                                 ORDER BY t.document_number, t.customer_transaction_id LIMIT ?) w
                                 ORDER BY w.document_number, w.customer_transaction_id""",
                        row -> line(row, accounting),
                        entity.code(),
                        voucher,
                        size);
    }

    private static TransactionLine line(ResultSet row, CurrencyUnit accounting) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(9));
        return new TransactionLine(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                Amounts.stored(currency, row.getBigDecimal(10)),
                Amounts.stored(accounting, row.getBigDecimal(11)),
                Amounts.stored(currency, row.getBigDecimal(15)),
                row.getString(12),
                row.getString(13),
                row.getObject(14, Long.class));
    }
}
