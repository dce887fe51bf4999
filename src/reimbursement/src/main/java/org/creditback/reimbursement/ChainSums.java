package org.creditback.reimbursement;

import org.joda.money.Money;

/**
 * Sums over all sources of a reimbursement.
 *
 * @param documents  how many
 * @param amount     what was open of them when they came into the books
 * @param reimbursed their parts in this reimbursement
 * @param otherwise  what of them was netted, settled by hand or reimbursed under another number
 * @param open       what of them is open now
 * @param booked     the parts in this reimbursement in accounting currency, as booked
 * @param exchange   accounting currency: positive a realized loss, negative a gain, as posted
 */
public record ChainSums(
        int documents, Money amount, Money reimbursed, Money otherwise, Money open, Money booked, Money exchange) {}
