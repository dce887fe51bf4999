package org.creditback.receivables.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.jspecify.annotations.Nullable;

/** A customer filter as a condition on receivables.customer c: columns from a fixed list, every value a parameter. */
final class FilterSql {

    private final StringBuilder condition = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private FilterSql() {}

    static FilterSql of(CustomerFilter filter) {
        FilterSql sql = new FilterSql();
        filter.terms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sql.field(entry.getKey(), entry.getValue()));
        if (filter.vendorAccount() != null) {
            boolean filled = filter.vendorAccount() == CustomerFilter.VendorLink.FILLED;
            sql.condition.append(" AND c.vendor_account IS ").append(filled ? "NOT NULL" : "NULL");
        }
        return sql;
    }

    /** Empty, or begins with AND. */
    String condition() {
        return condition.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    private void field(CustomerFilter.Field field, List<FilterTerm> terms) {
        List<FilterTerm> included =
                terms.stream().filter(term -> !term.excluded()).toList();
        if (!included.isEmpty()) {
            condition
                    .append(" AND (")
                    .append(included.stream().map(term -> term(field, term)).collect(Collectors.joining(" OR ")))
                    .append(')');
        }
        terms.stream()
                .filter(FilterTerm::excluded)
                .forEach(term ->
                        condition.append(" AND (").append(term(field, term)).append(") IS NOT TRUE"));
    }

    private String term(CustomerFilter.Field field, FilterTerm term) {
        // People search names without minding capitals; codes are compared as they are (MO-7).
        boolean anyCase = field == CustomerFilter.Field.NAMES;
        String column = anyCase ? "lower(c.name) COLLATE \"C\"" : "c." + column(field) + " COLLATE \"C\"";
        String from = anyCase ? term.from().toLowerCase(Locale.ROOT) : term.from();
        String to = anyCase ? term.to().toLowerCase(Locale.ROOT) : term.to();
        return switch (term.kind()) {
            case EQUAL -> compared(column, "=", from);
            case GREATER -> compared(column, ">", from);
            case LESS -> compared(column, "<", from);
            case PATTERN -> compared(column, "LIKE", pattern(from));
            case RANGE ->
                Stream.of(
                                from.isEmpty() ? "" : compared(column, ">=", from),
                                to.isEmpty() ? "" : compared(column, "<=", to))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" AND ", "(", ")"));
        };
    }

    private String compared(String column, String operator, String value) {
        parameters.add(value);
        return column + " " + operator + " ?";
    }

    private static String pattern(String text) {
        return text.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }

    private static String column(CustomerFilter.Field field) {
        return switch (field) {
            case CUSTOMER_ACCOUNTS -> "customer_account";
            case NAMES -> "name";
            case CUSTOMER_GROUPS -> "customer_group";
            case CURRENCIES -> "currency";
            case COUNTRIES -> "country";
        };
    }
}
