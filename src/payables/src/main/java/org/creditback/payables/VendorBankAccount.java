package org.creditback.payables;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bank account of a vendor: in use, waiting, or of before.
 *
 * @param id         its place in the list
 * @param account    IBAN or account number, masked but for its last four characters (C-8)
 * @param bic        null for none
 * @param bankCode   where there is no IBAN; null for none
 * @param state      whether it is paid to
 * @param proposedBy who entered or imported it
 * @param proposedAt when
 */
public record VendorBankAccount(
        long id,
        String account,
        @Nullable String bic,
        @Nullable String bankCode,
        State state,
        String proposedBy,
        Instant proposedAt) {

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
        INVALID
    }
}
