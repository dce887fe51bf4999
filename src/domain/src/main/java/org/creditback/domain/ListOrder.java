package org.creditback.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a list is ordered by.
 *
 * @param field     as the door of the list names it; an unknown one is the natural order
 * @param ascending false for the last first
 */
public record ListOrder(String field, boolean ascending) {

    /** By posting date, the last first. */
    public static final ListOrder NEWEST_FIRST = new ListOrder("DATE", false);

    /** From a text: a name, with a minus before it for the last first; the newest first for none. */
    public static ListOrder of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NEWEST_FIRST;
        }
        return text.startsWith("-") ? new ListOrder(text.substring(1), false) : new ListOrder(text, true);
    }

    public boolean isBy(String name) {
        return field.equals(name);
    }
}
