package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message of a bank that was imported, or refused.
 *
 * @param id         of the message here
 * @param content    what it says about itself; null for a refused one
 * @param fault      why it was not read, a code of {@code BankMessageFault}; null for one that was
 * @param place      the element where the fault is; null or empty for the file as a whole
 * @param sha256     of its bytes
 * @param size       in bytes
 * @param way        how it came
 * @param fileName   null where none is known
 * @param importedBy who imported it
 * @param importedAt when
 * @param counts     of its lines
 */
public record BankMessage(
        long id,
        @Nullable Content content,
        @Nullable String fault,
        @Nullable String place,
        String sha256,
        long size,
        Way way,
        @Nullable String fileName,
        String importedBy,
        Instant importedAt,
        Counts counts) {

    /** How a message comes. */
    public enum Way {
        /** A person chose the file on a page. */
        PAGE,
        /** A program sent it. */
        REST,
        /** It lay in the watched folder. */
        FOLDER
    }

    /** What a message is about. */
    public enum Kind {
        /** pain.002: what the bank does with a file of ours. */
        STATUS_REPORT,
        /** camt.053: a statement of an account. */
        STATEMENT,
        /** camt.054: single debits and credits. */
        NOTIFICATION
    }

    /**
     * What a message says about itself.
     *
     * @param kind      what it is about
     * @param version   such as {@code camt.053.001.08}
     * @param messageId of the bank
     * @param created   as the bank wrote it; its zone is not kept
     */
    public record Content(Kind kind, String version, String messageId, LocalDateTime created) {}

    /** Lines by their outcome. */
    public record Counts(int applied, int noEffect, int exceptions, int closed) {}
}
