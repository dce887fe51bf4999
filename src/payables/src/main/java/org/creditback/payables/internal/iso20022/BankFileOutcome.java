package org.creditback.payables.internal.iso20022;

import java.util.function.Function;

/** What came of writing a bank file. */
public sealed interface BankFileOutcome permits BankFile, RefusedBankFile {

    /** One answer for either case. */
    <T> T fold(Function<BankFile, T> onWritten, Function<RefusedBankFile, T> onRefused);
}
