package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.RequestSource;
import org.jspecify.annotations.Nullable;

/**
 * A bank account of a vendor that was proposed, with all that a second person must know of it.
 *
 * @param id            its number
 * @param vendorAccount whose it is
 * @param vendorName    as written
 * @param account       IBAN or account number, masked but for its last four characters (C-8)
 * @param bic           null for none
 * @param bankCode      where there is no IBAN; null for none
 * @param inUse         what is paid to while it waits, or was when it was decided on; null for none
 * @param source        how it was asked for; null where nobody was asked
 * @param state         PROPOSED, or what it came to
 * @param proposedBy    who entered or imported it
 * @param proposedAt    when
 * @param decision      null while it waits
 */
public record BankDetailChange(
        long id,
        String vendorAccount,
        String vendorName,
        String account,
        @Nullable String bic,
        @Nullable String bankCode,
        @Nullable InUse inUse,
        @Nullable RequestSource source,
        VendorBankAccount.State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable Decided decision) {

    /**
     * The account in use.
     *
     * @param id      its number
     * @param account masked
     * @param bic     null for none
     */
    public record InUse(long id, String account, @Nullable String bic) {}

    /**
     * What a second person decided.
     *
     * @param by         who
     * @param at         when
     * @param reason     of a rejection; null for an approval
     * @param evidence   of an approval; null for a rejection
     * @param usableFrom the first day on which it is paid to; null for a rejection
     */
    public record Decided(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable CallBack evidence,
            @Nullable LocalDate usableFrom) {}
}
