package org.creditback.receivables;

import java.time.LocalDate;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a form changes on a customer.
 *
 * @param vendorAccount    null for none
 * @param hold             null for none
 * @param legalStatus      null for none
 * @param legalStatusUntil the first day without it; null for no end
 * @param version          that was read
 */
public record CustomerChange(
        @Nullable String vendorAccount,
        @Nullable CustomerHold hold,
        @Nullable LegalStatus legalStatus,
        @Nullable LocalDate legalStatusUntil,
        int version) {}
