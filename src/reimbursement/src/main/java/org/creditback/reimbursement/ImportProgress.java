package org.creditback.reimbursement;

import java.time.Instant;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.jspecify.annotations.Nullable;

/**
 * An import, as far as it is.
 *
 * @param importId   identifies it
 * @param kind       of the file
 * @param mode       of the import
 * @param fileName   as its sender calls it; null where a program sent it
 * @param state      how far it is
 * @param importedBy who imports
 * @param startedAt  when it began
 * @param endedAt    null while it is under way
 * @param read       rows so far
 * @param booked     rows so far
 * @param accepted   null until it is done
 * @param rejected   null until it is done
 * @param detail     why it broke off; null where it did not
 */
public record ImportProgress(
        long importId,
        ImportKind kind,
        ImportMode mode,
        @Nullable String fileName,
        ImportState state,
        String importedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long booked,
        @Nullable Long accepted,
        @Nullable Long rejected,
        @Nullable String detail) {}
