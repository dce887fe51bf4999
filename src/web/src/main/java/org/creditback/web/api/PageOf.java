package org.creditback.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in the order of their keys
 * @param next  what {@code after} is for the next page; null on the last one
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

    /** Of rows that were asked for with one more than the page has. */
    static <T> PageOf<T> of(PageRequest request, List<T> rows, Function<T, String> key) {
        if (rows.size() <= request.size()) {
            return new PageOf<>(rows, null);
        }
        List<T> items = rows.subList(0, request.size());
        return new PageOf<>(items, key.apply(items.get(items.size() - 1)));
    }

    /** The same page with its rows as the interface shows them. */
    <R> PageOf<R> as(Function<T, R> shown) {
        return new PageOf<>(items.stream().map(shown).toList(), next);
    }
}
