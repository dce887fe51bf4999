package org.creditback.payables;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bank account of our own, which payments leave from.
 *
 * @param id       its name in the legal entity, up to 20 characters
 * @param iban     without spaces; null where the country has none
 * @param bic      null where the IBAN is enough
 * @param currency of the account
 */
public record CompanyBankAccount(
        String id, @Nullable String iban, @Nullable String bic, CurrencyUnit currency) {}
