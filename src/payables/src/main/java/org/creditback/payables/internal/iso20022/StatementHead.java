package org.creditback.payables.internal.iso20022;

import org.jspecify.annotations.Nullable;

/**
 * The account that the following entries are of.
 *
 * @param number   counted in the message, from 1
 * @param id       of the statement or notification; not empty
 * @param account  IBAN, or the account number where there is none
 * @param currency of the account, ISO 4217; null where it is not said
 */
public record StatementHead(
        int number, String id, String account, @Nullable String currency) {

    /** Without the account: a bank account is never written into a log (C-8). */
    @Override
    public String toString() {
        return "StatementHead[" + number + ", " + id + "]";
    }
}
