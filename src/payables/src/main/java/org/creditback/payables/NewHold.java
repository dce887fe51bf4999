package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.payables.HoldReason;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a person puts on a vendor invoice.
 *
 * @param reason one that people put
 * @param text   typed, why
 * @param endsOn the first day without it; null: until somebody releases it
 */
public record NewHold(
        HoldReason reason, String text, @Nullable LocalDate endsOn) {}
