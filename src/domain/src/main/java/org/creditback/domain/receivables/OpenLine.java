package org.creditback.domain.receivables;

import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;

/**
 * What is open of one line of a transaction's AR distribution. Debit positive, credit negative.
 *
 * @param lineNo           of the document
 * @param target           AR summary account and dimensions of the source voucher (SU-9)
 * @param weight           what was open when the document came into the books, transaction currency (SE-17)
 * @param accountingWeight the same in accounting currency, as booked
 * @param open             transaction currency; zero where only a cent of accounting amount is left
 * @param openAccounting   accounting currency, as booked
 */
public record OpenLine(
        int lineNo, LedgerDimension target, Money weight, Money accountingWeight, Money open, Money openAccounting) {}
