package org.creditback.receivables;

import org.joda.money.Money;

/**
 * What was open of a line when a run was frozen.
 *
 * @param transactionId  customer transaction id
 * @param lineNo         of its distribution
 * @param open           transaction currency; debit positive, credit negative
 * @param openAccounting accounting currency, as booked
 */
public record FrozenLine(long transactionId, int lineNo, Money open, Money openAccounting) {}
