package org.creditback.domain.payables;

import java.time.LocalDate;
import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/**
 * A vendor that a customer is linked to.
 *
 * @param account         vendor account of the same legal entity
 * @param state           closed ones are not paid
 * @param hold            null for none
 * @param holdReleaseDate the first day without the hold; null: no end
 * @param oneTime         created by an earlier run
 */
public record ExistingVendor(
        String account,
        VendorState state,
        @Nullable VendorHold hold,
        @Nullable LocalDate holdReleaseDate,
        boolean oneTime,
        @Nullable String summaryAccount,
        DimensionSet dimensions,
        int termsNetDays,
        @Nullable String methodOfPayment,
        boolean lacksBankAccount)
        implements Payee {

    /** A hold with a release date is inactive from that date on, compared with the posting date (VE-10). */
    public boolean isHeldOn(VendorHold wanted, LocalDate postingDate) {
        return hold == wanted && (holdReleaseDate == null || postingDate.isBefore(holdReleaseDate));
    }
}
