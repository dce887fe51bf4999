package org.creditback.domain.reimbursement;

import java.util.List;
import org.joda.money.Money;

/**
 * The credits that become one reimbursement.
 *
 * @param key              currency, AR account and dimensions, billing classification
 * @param amount           positive, transaction currency (SE-16)
 * @param accountingAmount what the vendor is owed, accounting currency (PO-9)
 * @param shares           the parts of credit lines, in transaction and line order
 */
public record CreditGroup(GroupKey key, Money amount, Money accountingAmount, List<LineShare> shares) {}
