package org.creditback.ledger;

import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Side;
import org.joda.money.Money;

/**
 * What documents add to one summary account with its dimensions.
 *
 * @param target           summary account of receivables
 * @param side             debit for what customers owe, credit for what they are owed
 * @param amount           transaction currency, above zero
 * @param accountingAmount as booked in the source system, zero or above
 */
public record TakeOverLine(LedgerDimension target, Side side, Money amount, Money accountingAmount) {}
