package org.creditback.examples;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** An account with a dimension set, ordered by MO-7. Dimensions as the examples write them: {@code BU001;Department=D10}. */
record ModelPlace(String account, String dimensions) implements Comparable<ModelPlace> {

    static final Comparator<String> BY_CODE_POINT = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    private static final Comparator<ModelPlace> ORDER = Comparator.comparing(ModelPlace::account, BY_CODE_POINT)
            .thenComparing(place -> canonical(place.dimensions()), BY_CODE_POINT);

    /** {@code BU001} is short for BusinessUnit=BU001, {@code -} is no dimension. */
    static String canonical(String dimensions) {
        if (dimensions.equals("-")) {
            return "";
        }
        return Arrays.stream(dimensions.split(";"))
                .map(pair -> pair.contains("=") ? pair : "BusinessUnit=" + pair)
                .sorted(BY_CODE_POINT)
                .collect(Collectors.joining(";"));
    }

    /** The value of the balancing dimension; {@code -} for none. */
    String unit() {
        return Arrays.stream(dimensions.split(";"))
                .filter(pair -> !pair.contains("="))
                .findFirst()
                .orElse("-");
    }

    ModelPlace on(String other) {
        return new ModelPlace(other, dimensions);
    }

    @Override
    public int compareTo(ModelPlace other) {
        return ORDER.compare(this, other);
    }
}
