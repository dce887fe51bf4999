package org.creditback.domain.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditback.domain.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * The financial dimension values of one posting.
 *
 * <p>Two sets are equal where their canonical texts are. A run compares sets far more often than it makes them, so the text is kept.
 *
 * @see "Rule MO-7"
 */
public final class DimensionSet implements Comparable<DimensionSet> {

    /** No dimension at all; the first in dimension order. */
    public static final DimensionSet EMPTY = new DimensionSet(new TreeMap<>(CodePoints.ORDER));

    private final SortedMap<String, String> values;
    private final String text;

    // The map is nobody else's.
    private DimensionSet(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
        this.text = values.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(";"));
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

    /** Names to values, names in order; empty for none. */
    public SortedMap<String, String> values() {
        return values;
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
        return text;
    }

    @Override
    public int compareTo(DimensionSet other) {
        return CodePoints.ORDER.compare(text, other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DimensionSet set && text.equals(set.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
