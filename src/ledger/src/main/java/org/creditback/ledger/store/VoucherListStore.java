package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.creditback.database.Keyset;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.database.ListQuery;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.VoucherFilter;
import org.creditback.ledger.VoucherLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The list of vouchers, by day or by number. */
@Dependent
public class VoucherListStore {

    private static final String SHOWN = """
            w.voucher_number, w.kind, w.posting_date, w.currency, w.run_id, w.posted_by, w.posted_at,
            (SELECT sum(p.amount) FROM ledger.posting p WHERE p.voucher_id = w.voucher_id AND p.side = 'D'),
            (SELECT sum(p.accounting_amount) FROM ledger.posting p WHERE p.voucher_id = w.voucher_id AND p.side = 'D')""";

    // A subquery for each row: the planner must not turn it into a join with every posting there is.
    private static final String ON_ACCOUNT = """
            (SELECT true FROM ledger.posting p JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
              WHERE p.voucher_id = w.voucher_id AND d.account = ? LIMIT 1)""";

    private final LedgerDatabase database;

    @Inject
    public VoucherListStore(LedgerDatabase database) {
        this.database = database;
    }

    public ListPart<VoucherLine> list(
            VoucherFilter filter, ListOrder order, @Nullable String after, int size, CurrencyUnit accounting) {
        Keyset keys = order.isBy("NUMBER")
                ? Keyset.of(order.ascending(), after, 1, OrderKey.text("v.voucher_number"))
                : Keyset.of(
                        order.ascending(), after, 2, OrderKey.date("v.posting_date"), OrderKey.number("v.voucher_id"));
        return ListQuery.of(
                        "v.*",
                        "ledger.voucher v WHERE v.legal_entity = ?",
                        filter.entity().code())
                .where("v.voucher_number = ?", filter.number())
                .where("v.posting_date >= ?", filter.from())
                .where("v.posting_date <= ?", filter.to())
                .sift("w.kind = ?", filter.kind())
                .sift("w.run_id = ?", filter.run())
                .sift(ON_ACCOUNT, filter.account())
                .part(database.jdbc(), SHOWN, keys, size, row -> line(row, accounting));
    }

    private static VoucherLine line(ResultSet row, CurrencyUnit accounting) throws SQLException {
        return new VoucherLine(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(8)),
                Amounts.stored(accounting, row.getBigDecimal(9)),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
