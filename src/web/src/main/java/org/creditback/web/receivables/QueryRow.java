package org.creditback.web.receivables;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.receivables.CustomerFilter.Field;
import org.creditback.domain.receivables.FilterTerm;

/** One criterion of the query builder: a field, how it compares, and with what. */
public class QueryRow implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a criterion compares; each is a way to write a term. */
    public enum Comparison {
        IS,
        CONTAINS,
        BEGINS,
        RANGE,
        GREATER,
        LESS
    }

    private Field field = Field.CUSTOMER_ACCOUNTS;
    private boolean excluded;
    private Comparison comparison = Comparison.IS;
    private String value = "";
    private String to = "";

    /** A criterion as the builder shows what was typed. */
    static QueryRow of(Field field, FilterTerm term) {
        QueryRow row = new QueryRow();
        row.field = field;
        row.excluded = term.excluded();
        row.value = term.from();
        row.to = term.to();
        switch (term.kind()) {
            case EQUAL -> row.comparison = Comparison.IS;
            case RANGE -> row.comparison = Comparison.RANGE;
            case GREATER -> row.comparison = Comparison.GREATER;
            case LESS -> row.comparison = Comparison.LESS;
            case PATTERN -> row.pattern(term.from());
        }
        return row;
    }

    private void pattern(String text) {
        String inner = text.replaceFirst("^\\*", "").replaceFirst("\\*$", "");
        boolean plain = !inner.isEmpty() && inner.indexOf('*') < 0;
        if (plain && text.equals("*" + inner + "*")) {
            comparison = Comparison.CONTAINS;
            value = inner;
        } else if (plain && text.equals(inner + "*")) {
            comparison = Comparison.BEGINS;
            value = inner;
        } else {
            comparison = Comparison.IS; // a pattern of its own is a value with its stars
        }
    }

    /** The terms as they would be typed; several values with commas are alternatives. Empty for a criterion without a value. */
    List<String> terms() {
        if (comparison == Comparison.RANGE) {
            return value.isEmpty() && to.isEmpty() ? List.of() : List.of(term(value + ".." + to));
        }
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> term(
                        switch (comparison) {
                            case IS, RANGE -> each;
                            case CONTAINS -> "*" + each + "*";
                            case BEGINS -> each + "*";
                            case GREATER -> ">" + each;
                            case LESS -> "<" + each;
                        }))
                .toList();
    }

    private String term(String text) {
        return excluded ? "!" + text : text;
    }

    /** Whether it can be read; a criterion without a value can. */
    public boolean isWellFormed() {
        return terms().stream().allMatch(term -> FilterTerm.parse(term).isPresent());
    }

    public boolean isRange() {
        return comparison == Comparison.RANGE;
    }

    public Field getField() {
        return field;
    }

    public void setField(Field field) {
        this.field = field;
    }

    public boolean isExcluded() {
        return excluded;
    }

    public void setExcluded(boolean excluded) {
        this.excluded = excluded;
    }

    public Comparison getComparison() {
        return comparison;
    }

    public void setComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = Objects.requireNonNullElse(value, "").strip();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Objects.requireNonNullElse(to, "").strip();
    }
}
