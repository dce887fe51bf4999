package org.creditback.payables.internal.iso20022;

import java.time.LocalDate;

/**
 * The payments of a file that leave our account on one day and in one currency (BF-1).
 *
 * @param id            {@code PmtInfId}: unique for ever (BF-2)
 * @param terms         by the method of payment
 * @param executionDate a bank day
 * @param debtor        we, and our account
 * @param total         what the committed lines of the group add up to (BF-3)
 * @param transfers     at least one. Asked for twice, once to check and once to write, with the same answer: large files
 *                      hand over something that reads the rows again
 */
public record PaymentGroup(
        String id,
        GroupTerms terms,
        LocalDate executionDate,
        Debtor debtor,
        ControlTotal total,
        Iterable<CreditTransfer> transfers) {}
