package org.creditback.payables.internal.iso20022;

import java.util.function.Function;

/**
 * A message that was read to its end.
 *
 * @param head  what it says about itself
 * @param lines statuses, or entries; none for an empty statement
 */
public record ReadMessage(MessageHead head, int lines) implements BankMessageOutcome {

    @Override
    public <T> T fold(Function<ReadMessage, T> onRead, Function<RefusedMessage, T> onRefused) {
        return onRead.apply(this);
    }
}
