package org.creditback.payables.store;

import org.jspecify.annotations.Nullable;

/** Bank accounts as the audit trail shows them: masked but for the last four characters. */
public final class MaskedAccount {

    private static final int SHOWN = 4;

    private MaskedAccount() {}

    /** JSON for the audit trail; null where there was no account. */
    public static @Nullable String json(@Nullable String lastFour) {
        return lastFour == null ? null : "{\"account\":\"" + text(lastFour) + "\"}";
    }

    /** The same without JSON around it. */
    public static String text(String lastFour) {
        // Digits and capital letters come out of an IBAN, anything else out of an account number.
        return "****" + lastFour.replaceAll("[^0-9A-Za-z]", "*");
    }

    /** The end of a number; a short one shows nothing of itself. */
    public static String lastFour(String number) {
        String plain = number.replace(" ", "");
        return plain.length() <= SHOWN ? "" : plain.substring(plain.length() - SHOWN);
    }
}
