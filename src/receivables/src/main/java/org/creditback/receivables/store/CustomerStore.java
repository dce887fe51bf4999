package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditback.database.ColumnOrder;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerLine;
import org.creditback.receivables.CustomerOrder;
import org.creditback.receivables.OpenDocument;
import org.creditback.receivables.Party;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Customers and their open documents, as pages list them. */
@Dependent
public class CustomerStore {

    private final ReceivablesDatabase database;

    @Inject
    public CustomerStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** Stops at the most. */
    public int count(LegalEntityId entity, CustomerFilter filter, int most) {
        FilterSql where = FilterSql.of(filter);
        return ColumnOrder.count(
                database.jdbc(),
                "SELECT FROM receivables.customer c WHERE c.legal_entity = ?" + where.condition(),
                parameters(entity, where),
                most);
    }

    /** A page of customers; their credits come in a further statement, for these rows only. */
    public List<CustomerLine> list(
            LegalEntityId entity, CustomerFilter filter, CustomerOrder order, int first, int size) {
        FilterSql where = FilterSql.of(filter);
        List<Listed> rows = order(order)
                .page(database.jdbc(), """
                        SELECT c.customer_id, c.customer_account, c.name, c.customer_group, c.currency, c.country, c.vendor_account, c.hold
                          FROM receivables.customer c WHERE c.legal_entity = ?""" + where.condition(), parameters(entity, where), first, size, Listed::of);
        Map<Long, List<Money>> credits = credits(rows);
        return rows.stream()
                .map(row -> row.with(credits.getOrDefault(row.id(), List.of())))
                .toList();
    }

    // From a fixed list: nothing of a request becomes SQL. Each has its index (V0043).
    private static ColumnOrder order(CustomerOrder order) {
        return switch (order.field()) {
            case ACCOUNT -> order(order, "c.customer_account", false);
            case NAME -> order(order, "c.name COLLATE \"und-x-icu\"", false);
            case GROUP -> order(order, "c.customer_group", true);
            case CURRENCY -> order(order, "c.currency COLLATE \"C\"", false);
            case COUNTRY -> order(order, "c.country COLLATE \"C\"", true);
            case VENDOR_ACCOUNT -> order(order, "c.vendor_account", true);
            case HOLD -> order(order, "c.hold COLLATE \"C\"", true);
        };
    }

    private static ColumnOrder order(CustomerOrder order, String column, boolean nullable) {
        return new ColumnOrder(column, nullable, "c.customer_account", order.ascending());
    }

    private Map<Long, List<Money>> credits(List<Listed> rows) {
        Map<Long, List<Money>> credits = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT customer_id, currency, -sum(open_amount) FROM receivables.open_item
                         WHERE customer_id = ANY (?) AND credit
                         GROUP BY customer_id, currency ORDER BY customer_id, currency COLLATE "C\"""",
                        row -> credits.computeIfAbsent(row.getLong(1), customer -> new ArrayList<>())
                                .add(Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(3))),
                        (Object) rows.stream().map(Listed::id).toArray(Long[]::new));
        return credits;
    }

    private static List<@Nullable Object> parameters(LegalEntityId entity, FilterSql where) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(entity.code());
        parameters.addAll(where.parameters());
        return parameters;
    }

    public Optional<Long> id(LegalEntityId entity, String account) {
        return database.jdbc()
                .one(
                        "SELECT customer_id FROM receivables.customer WHERE legal_entity = ? AND customer_account = ?",
                        row -> row.getLong(1),
                        entity.code(),
                        account);
    }

    public Optional<Customer> find(LegalEntityId entity, String account) {
        return database.jdbc().one("""
                        SELECT customer_account, name, currency, language, street, building_number, postal_code, town, country,
                               customer_group, vendor_account, hold, legal_status, legal_status_until,
                               right(coalesce(iban, account_number), 4), version
                          FROM receivables.customer WHERE legal_entity = ? AND customer_account = ?""", CustomerStore::customer, entity.code(), account);
    }

    private static Customer customer(ResultSet row) throws SQLException {
        String status = row.getString(13);
        String lastOfBank = row.getString(15);
        return new Customer(
                new Party(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                row.getString(10),
                row.getString(11),
                hold(row.getString(12)),
                status == null ? null : LegalStatus.valueOf(status),
                row.getObject(14, LocalDate.class),
                lastOfBank == null ? null : "•••• " + lastOfBank,
                row.getInt(16));
    }

    private static @Nullable CustomerHold hold(@Nullable String name) {
        return name == null ? null : CustomerHold.valueOf(name);
    }

    /** Documents of which something is open; each is one row, whatever its lines. */
    public List<OpenDocument> openDocuments(LegalEntityId entity, String account, CurrencyUnit accounting, int size) {
        return database.jdbc().list("""
                        SELECT t.document_number, t.document_type, t.document_date, t.due_date, t.currency, t.original_amount,
                               sum(i.open_amount), sum(i.open_accounting_amount), min(i.status), min(i.journal)
                          FROM receivables.customer c
                          JOIN receivables.open_item i USING (customer_id)
                          JOIN receivables.customer_transaction t USING (customer_transaction_id)
                         WHERE c.legal_entity = ? AND c.customer_account = ?
                         GROUP BY t.customer_transaction_id
                         ORDER BY t.document_date, t.document_number LIMIT ?""", row -> document(row, accounting), entity.code(), account, size);
    }

    /** Which of these documents are open credits of the customer. */
    public Set<String> openCredits(LegalEntityId entity, String account, Collection<String> documents) {
        return Set.copyOf(database.jdbc()
                .list("""
                        SELECT DISTINCT i.document_number
                          FROM receivables.customer c
                          JOIN receivables.open_item i USING (customer_id)
                         WHERE c.legal_entity = ? AND c.customer_account = ? AND i.credit AND i.document_number = ANY (?)""", row -> row.getString(1), entity.code(), account, documents.toArray(String[]::new)));
    }

    private static OpenDocument document(ResultSet row, CurrencyUnit accounting) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(5));
        String status = row.getString(9);
        return new OpenDocument(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                Amounts.stored(currency, row.getBigDecimal(6)),
                Amounts.stored(currency, row.getBigDecimal(7)),
                Amounts.stored(accounting, row.getBigDecimal(8)),
                status == null ? null : ItemStatus.valueOf(status),
                row.getString(10));
    }

    private record Listed(long id, CustomerLine line) {

        static Listed of(ResultSet row) throws SQLException {
            return new Listed(
                    row.getLong(1),
                    new CustomerLine(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            hold(row.getString(8)),
                            List.of()));
        }

        CustomerLine with(List<Money> credits) {
            return new CustomerLine(
                    line.account(),
                    line.name(),
                    line.group(),
                    line.currency(),
                    line.country(),
                    line.vendorAccount(),
                    line.hold(),
                    credits);
        }
    }
}
