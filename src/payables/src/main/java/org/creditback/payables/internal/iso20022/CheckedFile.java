package org.creditback.payables.internal.iso20022;

import java.util.List;

/**
 * What reading a written bank file found.
 *
 * @param messageId its {@code MsgId}; empty where it has none
 * @param total     counted and added from its payments, as far as they could be read (BF-3)
 * @param size      in bytes
 * @param sha256    of the bytes, 64 hexadecimal digits in small letters
 * @param count     how much is wrong; none: it may be released
 * @param findings  the first thousand of it, in the order of the file
 */
public record CheckedFile(
        String messageId, ControlTotal total, long size, String sha256, int count, List<Finding> findings) {

    public CheckedFile {
        findings = List.copyOf(findings);
    }

    /** True where nothing keeps it from being released. */
    public boolean isSound() {
        return count == 0;
    }

    /** True where it is, byte for byte, the file that was written (BF-4). */
    public boolean isStill(BankFile written) {
        return sha256.equals(written.sha256()) && size == written.size() && total.equals(written.total());
    }
}
