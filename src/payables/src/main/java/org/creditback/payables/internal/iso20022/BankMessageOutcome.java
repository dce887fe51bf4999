package org.creditback.payables.internal.iso20022;

import java.util.function.Function;

/** What came of reading a message of a bank. */
public sealed interface BankMessageOutcome permits ReadMessage, RefusedMessage {

    /** One answer for either case. */
    <T> T fold(Function<ReadMessage, T> onRead, Function<RefusedMessage, T> onRefused);
}
