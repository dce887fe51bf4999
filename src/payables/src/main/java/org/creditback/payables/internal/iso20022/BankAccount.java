package org.creditback.payables.internal.iso20022;

import org.creditback.domain.imports.BankDetails;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank.
 *
 * @param iban     upper case, without spaces; null where the country has none
 * @param number   account number where there is no IBAN
 * @param bic      null where unknown: the bank then finds its way by the IBAN (PC-2)
 * @param bankCode national code of the bank where there is no IBAN
 */
public record BankAccount(
        @Nullable String iban,
        @Nullable String number,
        @Nullable String bic,
        @Nullable String bankCode) {

    /** An account with an IBAN and perhaps a BIC. */
    public static BankAccount ofIban(String iban, @Nullable String bic) {
        return new BankAccount(iban, null, bic, null);
    }

    /** Masked: a bank account is never written into a log (C-8). */
    @Override
    public String toString() {
        String shown = iban == null ? number : iban;
        return "BankAccount[" + (shown == null ? "" : BankDetails.masked(shown)) + ", bic=" + bic + "]";
    }
}
