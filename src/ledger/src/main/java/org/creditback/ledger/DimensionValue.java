package org.creditback.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a financial dimension.
 *
 * @param value      up to 20 characters
 * @param closedFrom the first posting date on which it is not valid any more; null for never
 */
public record DimensionValue(String value, @Nullable LocalDate closedFrom) {}
