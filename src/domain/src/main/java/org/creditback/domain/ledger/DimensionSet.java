package org.creditback.domain.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditback.domain.CodePoints;

/**
 * The financial dimension values of one posting.
 *
 * @param values names to values, names in order; empty for none
 * @see "Rule MO-7"
 */
public record DimensionSet(SortedMap<String, String> values) implements Comparable<DimensionSet> {

    /** No dimension at all; the first in dimension order. */
    public static final DimensionSet EMPTY = new DimensionSet(new TreeMap<>(CodePoints.ORDER));

    public DimensionSet {
        SortedMap<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(values);
        values = Collections.unmodifiableSortedMap(sorted);
    }

    public static DimensionSet of(Map<String, String> values) {
        SortedMap<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(values);
        return new DimensionSet(sorted);
    }

    /**
     * Reads {@code BusinessUnit=BU001;Department=D10}, names in any order.
     *
     * @return empty where the text is malformed: a name twice, a part without a name or a value, or longer than 20 characters
     */
    public static Optional<DimensionSet> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(EMPTY);
        }
        SortedMap<String, String> values = new TreeMap<>(CodePoints.ORDER);
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            String value = pair.substring(equals + 1);
            boolean wellFormed = isPart(name) && isPart(value) && values.put(name, value) == null;
            if (!wellFormed) {
                return Optional.empty();
            }
        }
        return Optional.of(new DimensionSet(values));
    }

    private static boolean isPart(String part) {
        return !part.isBlank()
                && part.codePointCount(0, part.length()) <= 20
                && part.indexOf('=') < 0
                && part.equals(part.strip());
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** This set with one dimension only; empty where it has no value of it. */
    public DimensionSet only(String name) {
        String value = values.get(name);
        return value == null ? EMPTY : of(Map.of(name, value));
    }

    /** The canonical text: pairs joined by {@code ;}, names in order. */
    public String text() {
        return values.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public int compareTo(DimensionSet other) {
        return CodePoints.ORDER.compare(text(), other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
