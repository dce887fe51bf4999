package org.creditback.payables;

import java.time.Instant;
import org.creditback.domain.payables.BankFileState;
import org.jspecify.annotations.Nullable;

/**
 * A file for the bank, without its bytes.
 *
 * @param id              its number
 * @param journal         whose payments it has
 * @param companyAccount  of ours; null for a list of checks without one
 * @param messageId       identifies it for ever (BF-2)
 * @param mediaType       of its bytes
 * @param sha256          of its bytes
 * @param size            in bytes
 * @param payments        how many
 * @param controlTotal    their sum as the bank counts it, over all currencies, in plain digits
 * @param needsRelease    another person lets it go to the bank (PC-11)
 * @param handOverStarted null before; a file with a start and no end was perhaps sent: look, do not repeat (BF-5)
 */
public record BankFileLine(
        long id,
        long journal,
        String method,
        @Nullable String companyAccount,
        String messageId,
        String mediaType,
        String sha256,
        long size,
        int payments,
        String controlTotal,
        BankFileState state,
        String builtBy,
        Instant builtAt,
        boolean needsRelease,
        @Nullable String releasedBy,
        @Nullable Instant handOverStarted,
        @Nullable Instant handOverEnded) {

    /** Its name for people: never a bank account in it (controls.md 7). */
    public String fileName() {
        // Lists of checks were CSV before they were printed.
        return messageId + "." + (mediaType.endsWith("csv") ? "csv" : mediaType.substring(mediaType.indexOf('/') + 1));
    }
}
