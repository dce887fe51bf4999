package org.creditback.web.receivables;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerFilter.Field;
import org.creditback.domain.receivables.FilterTerm;

/** The query on customers (DI-7), typed or put together of criteria: two ways to write the same filter. */
public class FilterQuery implements Serializable {

    private static final long serialVersionUID = 1L;
    // What fits on a page; the typed syntax takes more.
    private static final int MOST_ROWS = 50;

    private FilterInput typed = new FilterInput();
    private List<QueryRow> rows = new ArrayList<>();
    private boolean open;
    private boolean builder;

    /** A query that says something is open, as it is typed. */
    public static FilterQuery of(FilterInput typed) {
        FilterQuery query = new FilterQuery();
        query.typed = typed;
        query.open = !typed.isBlank();
        return query;
    }

    /** A stored filter. */
    public static FilterQuery of(CustomerFilter filter) {
        return of(FilterInput.of(key -> text(filter, key)));
    }

    private static String text(CustomerFilter filter, String key) {
        CustomerFilter.VendorLink link = filter.vendorAccount();
        if (key.equals("vendorAccount")) {
            return link == null ? "" : link.name();
        }
        return filter.terms().entrySet().stream()
                .filter(part -> part.getKey().key().equals(key))
                .flatMap(part -> part.getValue().stream())
                .map(FilterTerm::text)
                .collect(Collectors.joining(","));
    }

    /** What it chooses, whichever way it is written; a Refusal BAD_VALUE names the part that is malformed. */
    public CustomerFilter filter() {
        if (builder) {
            rows.stream().filter(row -> !row.isWellFormed()).findFirst().ifPresent(row -> {
                throw Refusal.ofField(
                        RefusalReason.BAD_VALUE, "filter." + row.getField().key(), String.join(", ", row.terms()));
            });
            write();
        }
        return typed.filter();
    }

    /** Says at its input what is wrong with the query. */
    public void check() {
        filter();
    }

    private void write() {
        String vendor = typed.getVendorAccount();
        typed = FilterInput.of(key -> key.equals("vendorAccount")
                ? vendor
                : rows.stream()
                        .filter(row -> row.getField().key().equals(key))
                        .flatMap(row -> row.terms().stream())
                        .collect(Collectors.joining(",")));
    }

    /** Filter: the query as it is typed. */
    public void openTyped() {
        if (builder) {
            filter();
        }
        open = true;
        builder = false;
    }

    /** Select: the same query as a list of criteria. What is typed and malformed stays typed. */
    public void openBuilder() {
        rows = new ArrayList<>();
        CustomerFilter filter = typed.filter();
        for (Field field : Field.values()) {
            filter.terms().getOrDefault(field, List.of()).forEach(term -> rows.add(QueryRow.of(field, term)));
        }
        if (rows.isEmpty()) {
            rows.add(new QueryRow());
        }
        open = true;
        builder = true;
    }

    public void addRow() {
        if (rows.size() < MOST_ROWS) {
            rows.add(new QueryRow());
        }
    }

    public void removeRow(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.remove(index);
        }
    }

    /** Chooses everybody again. */
    public void clear() {
        typed.clear();
        rows.clear();
    }

    /** All customers; also where criteria have no values. */
    public boolean isBlank() {
        return builder
                ? typed.getVendorAccount().isEmpty()
                        && rows.stream().allMatch(row -> row.terms().isEmpty())
                : typed.isBlank();
    }

    /** The parts of the typed query. */
    public FilterInput getTyped() {
        return typed;
    }

    public List<QueryRow> getRows() {
        return rows;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isBuilder() {
        return builder;
    }

    public Field[] getFields() {
        return Field.values();
    }

    public QueryRow.Comparison[] getComparisons() {
        return QueryRow.Comparison.values();
    }
}
