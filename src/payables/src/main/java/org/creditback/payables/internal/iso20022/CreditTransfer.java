package org.creditback.payables.internal.iso20022;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a bank file.
 *
 * @param instructionId {@code InstrId}: unique for ever (BF-2)
 * @param endToEndId    {@code EndToEndId}: the payment line; a re-issue has another one
 * @param amount        positive, in the currency of its group
 * @param payee         who gets it
 * @param account       the approved account of the payee
 * @param purpose       such as {@code REFU}; null for none
 * @param remittance    what the payee reads, in the payee's language; empty for nothing
 */
public record CreditTransfer(
        String instructionId,
        String endToEndId,
        Money amount,
        Party payee,
        BankAccount account,
        @Nullable String purpose,
        String remittance) {}
