package org.creditback.payables;

import org.jspecify.annotations.Nullable;

/**
 * A bank account that somebody asked to see whole; it is shown once and kept nowhere (C-8).
 *
 * @param number   IBAN or account number in groups of four; empty where none was given yet
 * @param bic      null for none
 * @param bankCode where there is no IBAN; null for none
 */
public record WholeBankAccount(
        String number, @Nullable String bic, @Nullable String bankCode) {

    /** Without the number: a bank account is never written into a log. */
    @Override
    public String toString() {
        return "WholeBankAccount[bic=" + bic + "]";
    }
}
