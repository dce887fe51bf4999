package org.creditback.ledger;

import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Tells right numbers of banks and their accounts from wrong ones (PC-1, PC-2). */
public final class BankIdentifiers {

    private BankIdentifiers() {}

    /** True for upper case without spaces, with right length, structure and check digits, those of the country included. */
    public static boolean isIban(String text) {
        return IbanUtil.isValidWithCountryRules(text);
    }

    /** True for the form of ISO 9362 in upper case: eight or eleven characters with a country in them. */
    public static boolean isBic(String text) {
        try {
            BicUtil.validate(text);
            return true;
        } catch (Iban4jException malformed) {
            return false;
        }
    }
}
