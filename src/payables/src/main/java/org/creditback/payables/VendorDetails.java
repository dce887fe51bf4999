package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.jspecify.annotations.Nullable;

/**
 * What people maintain of a vendor.
 *
 * @param name            as written
 * @param group           null for none
 * @param currency        ISO 4217; empty for the accounting currency
 * @param language        null where unknown
 * @param address         structured
 * @param country         ISO 3166; null where unknown
 * @param hold            null for none
 * @param holdReleaseDate the first day without the hold (VE-10); null for no end
 * @param methodOfPayment one of the legal entity; null for none
 * @param termsNetDays    days from the posting date to the due date
 * @param dimensions      the default set such as {@code BusinessUnit=BU001;Department=D10}; empty for none
 * @param state           a closed vendor is not paid (VE-8)
 */
public record VendorDetails(
        String name,
        @Nullable String group,
        String currency,
        @Nullable String language,
        Address address,
        @Nullable String country,
        @Nullable VendorHold hold,
        @Nullable LocalDate holdReleaseDate,
        @Nullable String methodOfPayment,
        int termsNetDays,
        String dimensions,
        VendorState state) {}
