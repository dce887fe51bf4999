package org.creditback.payables.internal.iso20022;

import java.time.Instant;
import java.util.List;

/**
 * One bank file to be written: a method of payment and a bank account of ours (BF-1).
 *
 * @param messageId       unique for ever, 35 characters at most (BF-2)
 * @param created         written in UTC, without its fractions of a second
 * @param initiatingParty name of the legal entity
 * @param total           what the committed lines add up to; the file must say the same (BF-3)
 * @param groups          one per execution date and currency; at least one, in the order of the file
 */
public record PaymentMessage(
        String messageId, Instant created, String initiatingParty, ControlTotal total, List<PaymentGroup> groups) {

    public PaymentMessage {
        groups = List.copyOf(groups);
    }
}
