package org.creditback.domain.payables;

import java.util.Map;
import java.util.Set;

/** The country that an account and its bank name (PC-2). */
public final class BankCountry {

    // Their IBANs carry the code of the mother country (ISO 13616 registry), their BICs may carry their own.
    private static final Map<String, Set<String>> TERRITORIES = Map.of(
            "FR", Set.of("GF", "GP", "MQ", "RE", "PF", "TF", "YT", "NC", "BL", "MF", "PM", "WF"),
            "GB", Set.of("GG", "IM", "JE"),
            "FI", Set.of("AX"));

    private BankCountry() {}

    /** True where both name the same country, or the bank one of its territories; both well-formed, in upper case. */
    public static boolean agree(String iban, String bic) {
        String account = iban.substring(0, 2);
        String bank = bic.substring(4, 6);
        return account.equals(bank)
                || TERRITORIES.getOrDefault(account, Set.of()).contains(bank);
    }
}
