package org.creditback.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was recorded.
 *
 * @param id    identifies it
 * @param at    when, in UTC
 * @param event what
 */
public record AuditLine(long id, Instant at, AuditEvent event) {

    /** JSON of the object before; empty for none. */
    public String before() {
        return text(event.before());
    }

    /** JSON of the object after; empty for none. */
    public String after() {
        return text(event.after());
    }

    private static String text(@Nullable String json) {
        return json == null ? "" : json;
    }
}
