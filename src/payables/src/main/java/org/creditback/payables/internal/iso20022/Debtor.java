package org.creditback.payables.internal.iso20022;

import org.joda.money.CurrencyUnit;

/**
 * We, as a bank file names us.
 *
 * @param party    the legal entity
 * @param account  of ours, which the money leaves
 * @param currency of the account; payments may be in another one
 */
public record Debtor(Party party, BankAccount account, CurrencyUnit currency) {}
