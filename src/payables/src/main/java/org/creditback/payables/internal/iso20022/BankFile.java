package org.creditback.payables.internal.iso20022;

import java.util.function.Function;

/**
 * A bank file that was written (BF-4).
 *
 * @param total  counted from the payments as they were written
 * @param size   in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits in small letters
 */
public record BankFile(ControlTotal total, long size, String sha256) implements BankFileOutcome {

    @Override
    public <T> T fold(Function<BankFile, T> onWritten, Function<RefusedBankFile, T> onRefused) {
        return onWritten.apply(this);
    }
}
