package org.creditback.reimbursement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run.
 *
 * @param at     in UTC
 * @param actor  who; console or system where nobody was logged in
 * @param event  a code
 * @param from   the state before; null where it did not matter
 * @param to     the state after
 * @param detail for people
 */
public record RunLogLine(
        Instant at,
        String actor,
        String event,
        @Nullable String from,
        @Nullable String to,
        @Nullable String detail) {}
