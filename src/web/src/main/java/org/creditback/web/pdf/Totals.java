package org.creditback.web.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the rows of a document add up to: per currency of the first amount, never across currencies (MO-6). */
final class Totals {

    private final List<String> columns;
    private final Map<String, Sum> sums = new TreeMap<>();

    Totals(List<String> columns) {
        this.columns = columns;
    }

    private static final class Sum {

        private int rows;
        // By column; a column whose amounts have several currencies has a sum for each.
        private final Map<Integer, Map<String, Money>> amounts = new LinkedHashMap<>();

        void add(@Nullable Object[] values) {
            rows++;
            for (int column = 0; column < values.length; column++) {
                if (values[column] instanceof Money amount) {
                    add(column, amount);
                }
            }
        }

        void add(Sum other) {
            rows += other.rows;
            other.amounts.forEach((column, sums) -> sums.values().forEach(amount -> add(column, amount)));
        }

        private void add(int column, Money amount) {
            amounts.computeIfAbsent(column, none -> new TreeMap<>())
                    .merge(amount.getCurrencyUnit().getCode(), amount, Money::plus);
        }
    }

    void add(@Nullable Object[] values) {
        Arrays.stream(values)
                .filter(Money.class::isInstance)
                .map(Money.class::cast)
                .findFirst()
                .ifPresent(
                        amount -> sums.computeIfAbsent(amount.getCurrencyUnit().getCode(), none -> new Sum())
                                .add(values));
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    private List<Integer> amountColumns() {
        return IntStream.range(0, columns.size())
                .filter(column -> sums.values().stream().anyMatch(sum -> sum.amounts.containsKey(column)))
                .boxed()
                .toList();
    }

    /** The head of the table of totals: currency, rows, and the columns of amounts. */
    List<String> heads(String currency, String rows) {
        return Stream.concat(Stream.of(currency, rows), amountColumns().stream().map(columns::get))
                .toList();
    }

    /** A row for each currency. */
    List<List<String>> rows(CellTexts texts) {
        return sums.entrySet().stream()
                .map(sum -> row(sum.getKey(), sum.getValue(), texts, Integer.MAX_VALUE))
                .toList();
    }

    /** A row for all currencies, with the amounts of columns that have one only; empty where each row above says it already. */
    List<String> total(String name, CellTexts texts) {
        if (sums.size() < 2) {
            return List.of();
        }
        Sum all = new Sum();
        sums.values().forEach(all::add);
        return row(name, all, texts, 1);
    }

    private List<String> row(String name, Sum sum, CellTexts texts, int mostCurrencies) {
        List<String> row = new ArrayList<>(List.of(name, texts.count(sum.rows)));
        for (int column : amountColumns()) {
            Collection<Money> amounts =
                    sum.amounts.getOrDefault(column, Map.of()).values();
            row.add(
                    amounts.size() > mostCurrencies
                            ? ""
                            : amounts.stream().map(texts::amount).collect(Collectors.joining(" + ")));
        }
        return row;
    }
}
