package org.creditback.receivables;

import java.time.LocalDate;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.ledger.Address;
import org.jspecify.annotations.Nullable;

/**
 * What people maintain of a customer.
 *
 * @param name             as written
 * @param group            null for none
 * @param language         null where unknown
 * @param address          structured
 * @param country          ISO 3166; null where unknown
 * @param vendorAccount    who is paid (SU-4); null for none
 * @param hold             null for none
 * @param legalStatus      null for none
 * @param legalStatusUntil the first day without it; null for no end
 */
public record CustomerDetails(
        String name,
        @Nullable String group,
        @Nullable String language,
        Address address,
        @Nullable String country,
        @Nullable String vendorAccount,
        @Nullable CustomerHold hold,
        @Nullable LegalStatus legalStatus,
        @Nullable LocalDate legalStatusUntil) {}
