package org.creditback.payables.internal.iso20022;

import java.util.List;
import java.util.function.Function;

/**
 * A bank file that must not be: not a byte of it was written.
 *
 * @param count    how much is wrong; at least one
 * @param findings the first thousand of it, in the order of the file
 */
public record RefusedBankFile(int count, List<Finding> findings) implements BankFileOutcome {

    public RefusedBankFile {
        findings = List.copyOf(findings);
    }

    @Override
    public <T> T fold(Function<BankFile, T> onWritten, Function<RefusedBankFile, T> onRefused) {
        return onRefused.apply(this);
    }
}
