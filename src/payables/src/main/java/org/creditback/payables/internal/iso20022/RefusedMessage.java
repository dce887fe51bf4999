package org.creditback.payables.internal.iso20022;

import java.util.function.Function;

/**
 * A message that is not read; the consumer has heard nothing of it.
 *
 * @param fault why
 * @param place path of the element, such as {@code Stmt/Ntry/Amt}; empty where it is the file as a whole
 */
public record RefusedMessage(BankMessageFault fault, String place) implements BankMessageOutcome {

    @Override
    public <T> T fold(Function<ReadMessage, T> onRead, Function<RefusedMessage, T> onRefused) {
        return onRefused.apply(this);
    }
}
