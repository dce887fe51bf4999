package org.creditback.reimbursement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of customers with credit balance.
 *
 * @param lines in account order; there may be a next page although this one is not full: a page judges a limited number of customers
 * @param next  the account after which the next page begins; null at the end
 */
public record CreditPage(List<CreditLine> lines, @Nullable String next) {}
