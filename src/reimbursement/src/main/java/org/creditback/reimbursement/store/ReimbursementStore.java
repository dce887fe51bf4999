package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.ReimbursementDetail.SourceCredit;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Posted reimbursements, joined by their voucher (RE-3). */
@Dependent
public class ReimbursementStore {

    private static final String SELECT = """
            SELECT i.run_id, i.reimbursement_ordinal, i.invoice_number, v.voucher_number, i.posting_date, c.customer_account, n.name,
                   i.currency, i.amount, i.accounting_amount, d.dimensions, p.billing_classification, i.vendor_account, i.vendor_name,
                   i.one_time, i.due_date, i.method_of_payment, i.holds, r.accounting_currency
              FROM payables.reimbursement_invoice i
              JOIN reimbursement.run r ON r.run_id = i.run_id
              JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
              JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
              JOIN receivables.customer_name n ON n.customer_id = c.customer_id
              JOIN ledger.account_with_dimensions d ON d.ledger_dimension_id = i.ledger_dimension_id
              JOIN ledger.voucher_head v ON v.voucher_id = i.voucher_id
            """;

    private final RunDatabase database;

    @Inject
    public ReimbursementStore(RunDatabase database) {
        this.database = database;
    }

    /** In run and number order, from an offset. */
    public List<ReimbursementLine> page(ReportFilter filter, int offset, int size) {
        Where where = Where.of(filter);
        where.parameters.add(offset);
        where.parameters.add(size);
        return database.jdbc()
                .list(
                        SELECT + where.condition + " ORDER BY i.run_id, i.reimbursement_ordinal OFFSET ? LIMIT ?",
                        ReimbursementStore::line,
                        where.parameters.toArray());
    }

    /** In run and number order, after a place. */
    public List<ReimbursementLine> pageAfter(ReportFilter filter, ReimbursementLine.Place after, int size) {
        Where where = Where.of(filter);
        where.parameters.add(after.run().value());
        where.parameters.add(after.ordinal());
        where.parameters.add(size);
        return database.jdbc()
                .list(
                        SELECT + where.condition
                                + " AND (i.run_id, i.reimbursement_ordinal) > (?, ?) ORDER BY i.run_id, i.reimbursement_ordinal LIMIT ?",
                        ReimbursementStore::line,
                        where.parameters.toArray());
    }

    /** Totals per currency, in currency order. */
    public List<CurrencyTotal> totals(ReportFilter filter) {
        Where where = Where.of(filter);
        return database.jdbc()
                .list(
                        """
                        SELECT i.currency, count(*)::int, sum(i.amount), r.accounting_currency, sum(i.accounting_amount)
                          FROM payables.reimbursement_invoice i
                          JOIN reimbursement.run r ON r.run_id = i.run_id
                          JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
                          JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
                        """
                                + where.condition
                                + " GROUP BY i.currency, r.accounting_currency ORDER BY i.currency COLLATE \"C\"",
                        row -> new CurrencyTotal(
                                row.getInt(2),
                                Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(3)),
                                Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(5))),
                        where.parameters.toArray());
    }

    /** One by its number. */
    public Optional<ReimbursementLine> find(LegalEntityId entity, String number) {
        return database.jdbc()
                .one(
                        SELECT + " WHERE i.legal_entity = ? AND i.invoice_number = ?",
                        ReimbursementStore::line,
                        entity.code(),
                        number);
    }

    /** The credits that a reimbursement settled, oldest first. */
    public List<SourceCredit> sources(LegalEntityId entity, ReimbursementLine line) {
        CurrencyUnit accounting = line.accountingAmount().getCurrencyUnit();
        return database.jdbc()
                .list(
                        """
                        SELECT s.document_number, s.document_type, s.document_date, s.currency, -sum(s.amount), -sum(s.accounting_amount)
                          FROM receivables.reimbursement_transaction t
                          JOIN receivables.settled_line s ON s.counter_transaction_id = t.customer_transaction_id
                         WHERE t.legal_entity = ? AND t.customer_account = ? AND t.document_number = ? AND s.kind = 'REIMBURSEMENT'
                         GROUP BY s.customer_transaction_id, s.document_number, s.document_type, s.document_date, s.currency
                         ORDER BY s.document_date, s.document_number""",
                        row -> new SourceCredit(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                Amounts.stored(CurrencyUnit.of(row.getString(4)), row.getBigDecimal(5)),
                                Amounts.stored(accounting, row.getBigDecimal(6))),
                        entity.code(),
                        line.customerAccount(),
                        line.number());
    }

    private static ReimbursementLine line(ResultSet row) throws SQLException {
        return new ReimbursementLine(
                new RunId(row.getLong(1)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                Amounts.stored(CurrencyUnit.of(row.getString(8)), row.getBigDecimal(9)),
                Amounts.stored(CurrencyUnit.of(row.getString(19)), row.getBigDecimal(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getBoolean(15),
                row.getObject(16, LocalDate.class),
                Objects.requireNonNullElse(row.getString(17), ""),
                CandidateLineStore.texts(row.getArray(18)),
                "POSTED");
    }

    /** The conditions of a filter; every value is a parameter. */
    private static final class Where {

        private final StringBuilder condition = new StringBuilder(" WHERE i.legal_entity = ?");
        private final List<Object> parameters = new ArrayList<>();

        static Where of(ReportFilter filter) {
            Where where = new Where();
            where.parameters.add(filter.entity().code());
            RunId run = filter.run();
            where.and("i.posting_date >= ?", filter.from());
            where.and("i.posting_date <= ?", filter.to());
            where.and("c.customer_account = ?", filter.customer());
            where.and("i.vendor_account = ?", filter.vendor());
            where.and("i.run_id = ?", run == null ? null : run.value());
            where.and("'POSTED' = ?", filter.state());
            return where;
        }

        private void and(String text, @Nullable Object value) {
            if (value != null) {
                condition.append(" AND ").append(text);
                parameters.add(value);
            }
        }
    }
}
