package org.creditback.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is read on from a place, however long the list is.
 *
 * @param rows in the order of the list; fewer than asked for where the rest of what was looked at does not fit the filter
 * @param next the place where the next part begins; null at the end of the list
 */
public record ListPart<T>(List<T> rows, @Nullable String next) {

    /** Nothing, and nothing after it. */
    public static <T> ListPart<T> empty() {
        return new ListPart<>(List.of(), null);
    }
}
