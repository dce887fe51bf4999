package org.creditback.domain.imports;

import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.OpenPeriods;
import org.joda.money.CurrencyUnit;

/**
 * What the books of a legal entity say to a row of a file.
 *
 * @param accountingCurrency of its books
 * @param openPeriods        where it can be posted
 * @param learnsDimensions   true: names and values come from its imports (SU-19)
 * @param dimensions         names to values; empty where they are learned
 */
public record EntityTerms(
        CurrencyUnit accountingCurrency,
        OpenPeriods openPeriods,
        boolean learnsDimensions,
        Map<String, Set<String>> dimensions) {

    /** True where each name and value of the set may be used. */
    public boolean knows(DimensionSet set) {
        return learnsDimensions
                || set.values().entrySet().stream()
                        .allMatch(pair ->
                                dimensions.getOrDefault(pair.getKey(), Set.of()).contains(pair.getValue()));
    }
}
