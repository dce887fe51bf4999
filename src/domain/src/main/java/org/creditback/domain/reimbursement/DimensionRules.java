package org.creditback.domain.reimbursement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/**
 * What a legal entity asks of dimension sets on AR and AP lines.
 *
 * @param required   names that every line must have
 * @param balancing  the name that must balance by itself (PO-12); null for none
 * @param closedFrom per {@code Name=Value} the first day on which the value is closed
 * @see "Rules SU-19 and PO-12"
 */
public record DimensionRules(Set<String> required, @Nullable String balancing, Map<String, LocalDate> closedFrom) {

    /** No dimension is required, closed or balancing. */
    public static final DimensionRules NONE = new DimensionRules(Set.of(), null, Map.of());

    /** True where nothing required is missing and no value is closed on the date. */
    public boolean allow(DimensionSet dimensions, LocalDate postingDate) {
        if (!dimensions.values().keySet().containsAll(required)
                || (balancing != null && dimensions.value(balancing).isEmpty())) {
            return false;
        }
        if (closedFrom.isEmpty()) {
            return true;
        }
        return dimensions.values().entrySet().stream()
                .map(pair -> closedFrom.get(pair.getKey() + "=" + pair.getValue()))
                .noneMatch(closed -> closed != null && !postingDate.isBefore(closed));
    }
}
