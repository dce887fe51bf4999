package org.creditback.domain.reimbursement;

import java.util.List;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.Money;

/**
 * A credit settled with a debit of its currency, in whole or in part (SE-9, PO-11).
 *
 * @param credit       the credit transaction
 * @param debit        the open debit
 * @param amount       positive
 * @param creditShares negative, adding up to the amount
 * @param debitShares  positive, adding up to the amount
 */
public record NettingPair(
        OpenTransaction credit,
        OpenTransaction debit,
        Money amount,
        List<LineShare> creditShares,
        List<LineShare> debitShares) {}
