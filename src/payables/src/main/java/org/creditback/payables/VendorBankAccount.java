package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.domain.payables.RequestSource;
import org.jspecify.annotations.Nullable;

/**
 * A bank account of a vendor: in use, waiting, or of before.
 *
 * @param id         its place in the list
 * @param account    IBAN or account number, masked but for its last four characters (C-8)
 * @param bic        null for none
 * @param bankCode   where there is no IBAN; null for none
 * @param state      whether it is paid to
 * @param source     how it was asked for; null where nobody was asked
 * @param proposedBy who entered or imported it
 * @param proposedAt when
 * @param decidedBy  the second person; null while it waits, and where the first import approved it
 * @param usableFrom the first day on which it is paid to (PC-4); null while it waits, and where it never waited
 */
public record VendorBankAccount(
        long id,
        String account,
        @Nullable String bic,
        @Nullable String bankCode,
        State state,
        @Nullable RequestSource source,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate usableFrom) {

    /** Life of a bank account. */
    public enum State {
        /** Waits for another person; nothing is paid to it. */
        PROPOSED,
        /** The one that is paid to; a vendor has one at the most. */
        APPROVED,
        /** Was paid to until another one was approved. */
        REPLACED,
        /** The other person said no. */
        REJECTED,
        /** The bank said that it does not exist. */
        INVALID,
        /** Its author took it back before anybody decided on it. */
        WITHDRAWN
    }
}
