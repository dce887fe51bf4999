package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.receivables.CreditSummary;
import org.creditback.receivables.FrozenLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Customers with what is open on them: read in bulk, locked in account order. */
@Dependent
public class OpenItemStore {

    private final ReceivablesDatabase database;

    @Inject
    public OpenItemStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** A customer as stored. */
    public record CustomerRow(
            long id,
            String account,
            @Nullable CustomerHold hold,
            @Nullable LegalStatus legalStatus,
            @Nullable LocalDate legalStatusUntil,
            @Nullable String vendorAccount) {

        static CustomerRow of(ResultSet row) throws SQLException {
            String hold = row.getString(3);
            String status = row.getString(4);
            return new CustomerRow(
                    row.getLong(1),
                    row.getString(2),
                    hold == null ? null : CustomerHold.valueOf(hold),
                    status == null ? null : LegalStatus.valueOf(status),
                    row.getObject(5, LocalDate.class),
                    row.getString(6));
        }
    }

    /** An open line as stored. */
    public record ItemRow(
            long customerId,
            long transactionId,
            int lineNo,
            int ledgerDimensionId,
            Money weight,
            Money accountingWeight,
            Money open,
            Money openAccounting,
            LocalDate documentDate,
            @Nullable LocalDate dueDate,
            String documentNumber,
            String billingClassification,
            @Nullable ItemStatus status,
            @Nullable LocalDate statusUntil,
            @Nullable String journal) {

        static ItemRow of(ResultSet row, CurrencyUnit accounting) throws SQLException {
            CurrencyUnit currency = CurrencyUnit.of(row.getString(5));
            String status = row.getString(14);
            return new ItemRow(
                    row.getLong(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getInt(4),
                    Amounts.stored(currency, row.getBigDecimal(6)),
                    Amounts.stored(accounting, row.getBigDecimal(7)),
                    Amounts.stored(currency, row.getBigDecimal(8)),
                    Amounts.stored(accounting, row.getBigDecimal(9)),
                    row.getObject(10, LocalDate.class),
                    row.getObject(11, LocalDate.class),
                    row.getString(12),
                    Objects.requireNonNullElse(row.getString(13), ""),
                    status == null ? null : ItemStatus.valueOf(status),
                    row.getObject(15, LocalDate.class),
                    row.getString(16));
        }
    }

    /** Customers with an open credit, after an account, in account order. */
    public List<CustomerRow> withCredit(LegalEntityId entity, CustomerFilter filter, @Nullable String after, int size) {
        FilterSql where = FilterSql.of(filter);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(entity.code());
        parameters.add(after == null ? "" : after);
        parameters.addAll(where.parameters());
        parameters.add(size);
        return database.jdbc().list("""
                        SELECT c.customer_id, c.customer_account, c.hold, c.legal_status, c.legal_status_until, c.vendor_account
                          FROM receivables.customer c
                         WHERE c.legal_entity = ? AND c.customer_account > ?
                           AND EXISTS (SELECT FROM receivables.open_item i WHERE i.customer_id = c.customer_id AND i.credit)
                           %s
                         ORDER BY c.customer_account LIMIT ?""".formatted(where.condition()), CustomerRow::of, parameters.toArray());
    }

    /** All open lines of customers, in order of customer, transaction and line. */
    public List<ItemRow> items(Collection<Long> customerIds, CurrencyUnit accounting) {
        return database.jdbc().list("""
                        SELECT customer_id, customer_transaction_id, line_no, ledger_dimension_id, currency, amount, accounting_amount,
                               open_amount, open_accounting_amount, document_date, due_date, document_number, billing_classification,
                               status, status_until, journal
                          FROM receivables.open_item WHERE customer_id = ANY (?)
                         ORDER BY customer_id, customer_transaction_id, line_no""", row -> ItemRow.of(row, accounting), (Object) customerIds.toArray(Long[]::new));
    }

    /** Locks in account order: two partitions and a clerk then wait for each other instead of deadlocking. */
    public List<CustomerRow> lock(Collection<Long> customerIds) {
        return database.jdbc().list("""
                        SELECT customer_id, customer_account, hold, legal_status, legal_status_until, vendor_account
                          FROM receivables.customer WHERE customer_id = ANY (?)
                         ORDER BY customer_account FOR NO KEY UPDATE""", CustomerRow::of, (Object) customerIds.toArray(Long[]::new));
    }

    /** Those that nobody holds. */
    public Set<Long> free(Collection<Long> customerIds) {
        return new HashSet<>(
                database.jdbc().list("""
                        SELECT customer_id FROM receivables.customer WHERE customer_id = ANY (?)
                           FOR NO KEY UPDATE SKIP LOCKED""", row -> row.getLong(1), (Object) customerIds.toArray(Long[]::new)));
    }

    /** Vendor accounts that two customers or more are linked to. */
    public Set<String> sharedVendors(LegalEntityId entity, Collection<String> vendorAccounts) {
        return new HashSet<>(database.jdbc()
                .list("""
                        SELECT vendor_account FROM receivables.customer
                         WHERE legal_entity = ? AND vendor_account = ANY (?)
                         GROUP BY vendor_account HAVING count(*) > 1""", row -> row.getString(1), entity.code(), vendorAccounts.toArray(String[]::new)));
    }

    /** Frozen lines with the facts of their documents, which never change; in order of transaction and line. */
    public List<ItemRow> frozen(List<FrozenLine> lines) {
        Map<String, FrozenLine> byKey = new HashMap<>();
        lines.forEach(line -> byKey.put(line.transactionId() + "/" + line.lineNo(), line));
        return database.jdbc()
                .list(
                        """
                        SELECT t.customer_id, l.customer_transaction_id, l.line_no, l.ledger_dimension_id, l.amount, l.accounting_amount,
                               t.document_date, t.due_date, t.document_number, t.billing_classification
                          FROM unnest(?::bigint[], ?::int[]) AS frozen (customer_transaction_id, line_no)
                          JOIN receivables.customer_transaction_line l USING (customer_transaction_id, line_no)
                          JOIN receivables.customer_transaction t USING (customer_transaction_id)
                         ORDER BY l.customer_transaction_id, l.line_no""",
                        row -> {
                            FrozenLine line = Objects.requireNonNull(byKey.get(row.getLong(2) + "/" + row.getInt(3)));
                            return new ItemRow(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    Amounts.stored(line.open().getCurrencyUnit(), row.getBigDecimal(5)),
                                    Amounts.stored(line.openAccounting().getCurrencyUnit(), row.getBigDecimal(6)),
                                    line.open(),
                                    line.openAccounting(),
                                    row.getObject(7, LocalDate.class),
                                    row.getObject(8, LocalDate.class),
                                    row.getString(9),
                                    Objects.requireNonNullElse(row.getString(10), ""),
                                    null,
                                    null,
                                    null);
                        },
                        lines.stream().map(FrozenLine::transactionId).toArray(Long[]::new),
                        lines.stream().map(FrozenLine::lineNo).toArray(Integer[]::new));
    }

    /** Customers and credits of a filter, per currency. */
    public CreditSummary summary(LegalEntityId entity, CustomerFilter filter) {
        FilterSql where = FilterSql.of(filter);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(entity.code());
        parameters.addAll(where.parameters());
        Jdbc jdbc = database.jdbc();
        int customers = jdbc.one("""
                        SELECT count(*)::int FROM receivables.customer c
                         WHERE c.legal_entity = ?
                           AND EXISTS (SELECT FROM receivables.open_item i WHERE i.customer_id = c.customer_id AND i.credit)
                           %s""".formatted(where.condition()), row -> row.getInt(1), parameters.toArray())
                .orElse(0);
        List<Money> credits = jdbc.list(
                """
                SELECT i.currency, -sum(i.open_amount)
                  FROM receivables.customer c JOIN receivables.open_item i USING (customer_id)
                 WHERE i.credit AND c.legal_entity = ? %s
                 GROUP BY i.currency ORDER BY i.currency COLLATE "C\"""".formatted(where.condition()),
                row -> Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(2)),
                parameters.toArray());
        return new CreditSummary(customers, credits);
    }
}
