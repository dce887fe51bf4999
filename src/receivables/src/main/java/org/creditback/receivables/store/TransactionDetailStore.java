package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.money.Amounts;
import org.creditback.receivables.TransactionDetail.Part;
import org.creditback.receivables.TransactionDetail.Settlement;
import org.creditback.receivables.TransactionLine;
import org.joda.money.CurrencyUnit;

/** What a customer transaction consists of, and what it was settled with. */
@Dependent
public class TransactionDetailStore {

    private final ReceivablesDatabase database;

    @Inject
    public TransactionDetailStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** In line order. */
    public List<Part> parts(TransactionLine line) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        return database.jdbc()
                .list(
                        """
                        SELECT l.line_no, d.account, d.dimensions, l.amount, coalesce(o.open_amount, 0)
                          FROM receivables.customer_transaction t
                          JOIN receivables.customer_transaction_line l USING (customer_transaction_id)
                          JOIN ledger.account_with_dimensions d USING (ledger_dimension_id)
                          LEFT JOIN receivables.open_item o
                                 ON o.customer_id = t.customer_id AND o.customer_transaction_id = t.customer_transaction_id
                                AND o.line_no = l.line_no
                         WHERE t.customer_transaction_id = ? ORDER BY l.line_no""",
                        row -> new Part(
                                row.getInt(1),
                                new LedgerDimension(row.getString(2), dimensions(row.getString(3))),
                                Amounts.stored(currency, row.getBigDecimal(4)),
                                Amounts.stored(currency, row.getBigDecimal(5))),
                        line.id());
    }

    /** The oldest first. A reimbursement has no rows of its own: it is settled by the rows of its credits, with the other sign. */
    public List<Settlement> settlements(TransactionLine line, CurrencyUnit accounting, int size) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        return database.jdbc()
                .list(
                        """
                        SELECT s.counter_id, t.document_number, t.document_type, s.kind, s.settled_on, s.amount, s.accounting_amount,
                               v.voucher_number, s.run_id
                          FROM (SELECT counter_transaction_id AS counter_id, part, kind, settled_on, run_id, voucher_id,
                                       sum(amount) AS amount, sum(accounting_amount) AS accounting_amount
                                  FROM receivables.settlement WHERE customer_transaction_id = ?
                                 GROUP BY counter_transaction_id, part, kind, settled_on, run_id, voucher_id
                                UNION ALL
                                SELECT customer_transaction_id, part, kind, settled_on, run_id, voucher_id,
                                       -sum(amount), -sum(accounting_amount)
                                  FROM receivables.settlement WHERE counter_transaction_id = ? AND kind = 'REIMBURSEMENT'
                                 GROUP BY customer_transaction_id, part, kind, settled_on, run_id, voucher_id) s
                          JOIN receivables.customer_transaction t ON t.customer_transaction_id = s.counter_id
                          LEFT JOIN ledger.voucher_head v ON v.voucher_id = s.voucher_id
                         ORDER BY s.settled_on, s.counter_id, s.part LIMIT ?""",
                        row -> new Settlement(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                Amounts.stored(currency, row.getBigDecimal(6)),
                                Amounts.stored(accounting, row.getBigDecimal(7)),
                                row.getString(8),
                                row.getObject(9, Long.class)),
                        line.id(),
                        line.id(),
                        size);
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
