package org.creditback.reimbursement;

import java.time.Instant;

/**
 * A figure that is dear to count: not older than a minute.
 *
 * @param value what was counted
 * @param at    when
 */
public record Counted<T>(T value, Instant at) {}
