package org.creditback.domain.imports;

import java.util.Map;
import java.util.Set;

/** Whether a bank and an account can be of one country (PC-2). */
final class BankCountries {

    // Their IBANs carry the code of the mother country (ISO 13616 registry), their BICs may carry their own.
    private static final Map<String, Set<String>> TERRITORIES = Map.of(
            "FR", Set.of("GF", "GP", "MQ", "RE", "PF", "TF", "YT", "NC", "BL", "MF", "PM", "WF"),
            "GB", Set.of("GG", "IM", "JE"),
            "FI", Set.of("AX"));

    private BankCountries() {}

    /** True where the country of the BIC is the IBAN's, or one whose accounts carry that one's code. */
    static boolean agree(String iban, String bic) {
        String account = iban.substring(0, 2);
        String bank = bic.substring(4, 6);
        return account.equals(bank)
                || TERRITORIES.getOrDefault(account, Set.of()).contains(bank);
    }
}
