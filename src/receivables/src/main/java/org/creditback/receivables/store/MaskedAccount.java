package org.creditback.receivables.store;

import org.jspecify.annotations.Nullable;

/** Bank accounts as the audit trail shows them: masked but for the last four characters. */
final class MaskedAccount {

    private MaskedAccount() {}

    /** JSON for the audit trail; null where there was no account. */
    static @Nullable String json(@Nullable String lastFour) {
        // Digits and capital letters come out of an IBAN, anything else out of an account number.
        return lastFour == null ? null : "{\"account\":\"****" + lastFour.replaceAll("[^0-9A-Za-z]", "*") + "\"}";
    }
}
