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
import org.creditback.domain.reimbursement.ReimbursementState;
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
                   i.one_time, i.due_date, i.method_of_payment, i.holds, r.accounting_currency, mirror.voucher_number,
                   CASE WHEN undone.run_id IS NOT NULL THEN 'REVERSED' ELSE paid.progress END
              FROM payables.reimbursement_invoice i
              JOIN reimbursement.run r ON r.run_id = i.run_id
              JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
              JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
              JOIN receivables.customer_name n ON n.customer_id = c.customer_id
              JOIN ledger.account_with_dimensions d ON d.ledger_dimension_id = i.ledger_dimension_id
              JOIN ledger.voucher_head v ON v.voucher_id = i.voucher_id
              JOIN payables.invoice_progress paid ON paid.vendor_invoice_id = i.vendor_invoice_id
              LEFT JOIN reimbursement.reversal undone ON undone.run_id = i.run_id AND undone.ordinal = i.reimbursement_ordinal
              LEFT JOIN ledger.voucher_head mirror ON mirror.voucher_id = undone.voucher_id
            """;

    // What a reimbursement is, asked of the row i.
    private static final String STATE = """
            CASE WHEN EXISTS (SELECT FROM reimbursement.reversal undone
                               WHERE undone.run_id = i.run_id AND undone.ordinal = i.reimbursement_ordinal)
                 THEN 'REVERSED' ELSE (SELECT paid.progress FROM payables.invoice_progress paid
                                        WHERE paid.vendor_invoice_id = i.vendor_invoice_id) END = ?""";

    private static final String CANDIDATE = """
            JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
            JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
            """;

    private final RunDatabase database;

    @Inject
    public ReimbursementStore(RunDatabase database) {
        this.database = database;
    }

    /** In run and number order, from an offset. */
    public List<ReimbursementLine> page(ReportFilter filter, int offset, int size) {
        return page(filter, Where.of(filter, "i"), offset, size);
    }

    /** In run and number order, after a place. */
    public List<ReimbursementLine> pageAfter(ReportFilter filter, ReimbursementLine.Place after, int size) {
        Where where = Where.of(filter, "i");
        where.condition.append(" AND (i.run_id, i.reimbursement_ordinal) > (?, ?)");
        where.parameters.add(after.run().value());
        where.parameters.add(after.ordinal());
        return page(filter, where, 0, size);
    }

    // First the places of the page, by an index; then all that is joined, one by one: how many a run has is not known
    // beforehand, and all of
    // them were joined and ordered for each page.
    private List<ReimbursementLine> page(ReportFilter filter, Where where, int offset, int size) {
        where.parameters.add(offset);
        where.parameters.add(size);
        return database.jdbc()
                .list(
                        """
                        SELECT line.* FROM (
                               SELECT i.run_id, i.reimbursement_ordinal FROM payables.reimbursement_invoice i %s%s
                                ORDER BY i.run_id, i.reimbursement_ordinal OFFSET ? LIMIT ?) shown
                         CROSS JOIN LATERAL (
                               %s WHERE i.run_id = shown.run_id AND i.reimbursement_ordinal = shown.reimbursement_ordinal LIMIT 1) line
                         ORDER BY shown.run_id, shown.reimbursement_ordinal""".formatted(filter.customer() == null ? "" : CANDIDATE, where.condition, SELECT),
                        ReimbursementStore::line,
                        where.parameters.toArray());
    }

    /** Totals per currency, in currency order. */
    public List<CurrencyTotal> totals(ReportFilter filter) {
        boolean whole = filter.customer() == null && filter.vendor() == null && filter.state() == null;
        return whole ? ofRuns(filter) : ofInvoices(filter);
    }

    // A run posts on one day: what it summed as it posted is what its invoices add up to.
    private List<CurrencyTotal> ofRuns(ReportFilter filter) {
        return totals("""
                SELECT o.currency, sum(o.reimbursements)::int, sum(o.amount), r.accounting_currency, sum(o.accounting_amount)
                  FROM reimbursement.run r
                  JOIN reimbursement.outcome_total o ON o.run_id = r.run_id AND o.state = 'REIMBURSED'
                """, Where.of(filter, "r"), "o");
    }

    private List<CurrencyTotal> ofInvoices(ReportFilter filter) {
        return totals("""
                SELECT i.currency, count(*)::int, sum(i.amount), r.accounting_currency, sum(i.accounting_amount)
                  FROM payables.reimbursement_invoice i
                  JOIN reimbursement.run r ON r.run_id = i.run_id
                  JOIN reimbursement.reimbursement p ON p.run_id = i.run_id AND p.ordinal = i.reimbursement_ordinal
                  JOIN reimbursement.candidate c ON c.run_id = p.run_id AND c.candidate_no = p.candidate_no
                """, Where.of(filter, "i"), "i");
    }

    private List<CurrencyTotal> totals(String select, Where where, String of) {
        return database.jdbc()
                .list(
                        select + where.condition + " GROUP BY " + of + ".currency, r.accounting_currency ORDER BY " + of
                                + ".currency COLLATE \"C\"",
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
                ReimbursementState.valueOf(row.getString(21)).name(),
                row.getString(20));
    }

    /** The conditions of a filter; every value is a parameter. */
    private static final class Where {

        private final StringBuilder condition = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();

        /**
         * Of runs or of invoices.
         *
         * @param table that has legal entity, posting date and run
         */
        static Where of(ReportFilter filter, String table) {
            Where where = new Where();
            String entity = filter.entity().code();
            RunId run = filter.run();
            where.condition.append(" WHERE ").append(table).append(".legal_entity = ?");
            where.parameters.add(entity);
            // + 0: not by the index of the days, whose rows would have to be brought into the order of the runs.
            // The invoices of a run have its date, so no other run is passed on the way to it.
            where.and(table + ".posting_date + 0 >= ?", filter.from());
            where.and(table + ".posting_date + 0 <= ?", filter.to());
            where.run(table, ">= (SELECT min", "posting_date >=", filter.from());
            where.run(table, "<= (SELECT max", "posting_date <=", filter.to());
            where.and(table + ".run_id = ?", run == null ? null : run.value());
            where.and("i.vendor_account = ?", filter.vendor());
            if (filter.customer() != null) {
                // Found by the index of those that were selected; nobody else was reimbursed.
                where.condition.append(' ').append("""
                        AND c.frozen_selected AND c.customer_id = (SELECT customer_id FROM receivables.customer_name
                                                                     WHERE legal_entity = ? AND customer_account = ?)""");
                where.parameters.add(entity);
                where.parameters.add(filter.customer());
            }
            where.and(STATE, filter.state());
            return where;
        }

        private void run(String table, String bound, String condition, @Nullable Object date) {
            if (date != null) {
                this.condition.append(" AND ").append(table).append(".run_id ").append(bound);
                this.condition
                        .append("(run_id) FROM reimbursement.run WHERE legal_entity = ? AND ")
                        .append(condition)
                        .append(" ?)");
                parameters.add(parameters.get(0));
                parameters.add(date);
            }
        }

        private void and(String text, @Nullable Object value) {
            if (value != null) {
                condition.append(" AND ").append(text);
                parameters.add(value);
            }
        }
    }
}
