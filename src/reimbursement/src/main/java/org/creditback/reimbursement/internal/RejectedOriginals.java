package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.creditback.domain.imports.ImportKind;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.reimbursement.store.ImportStore;
import org.creditback.reimbursement.store.OriginalStore;
import org.jspecify.annotations.Nullable;

/** Reads the rejected rows of a file once more, and keeps them as they stood there. */
@Dependent
public class RejectedOriginals {

    private static final int PAGE = 10_000;

    @Inject
    private ImportStore imports;

    @Inject
    private OriginalStore originals;

    /** File and rejected lines are in the same order: both are read once, a page of lines at a time. */
    void keep(long importId, ImportKind kind, KeptFile kept) {
        try (InputStream file = kept.again()) {
            if (file != null) {
                keep(importId, new RowFile(kind, file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(long importId, RowFile file) {
        List<Long> lines = imports.rejectedLines(importId, 0, PAGE);
        while (!lines.isEmpty()) {
            List<Long> wanted = lines;
            originals.insert(importId, rows -> write(file, wanted, rows));
            lines = imports.rejectedLines(importId, lines.get(lines.size() - 1), PAGE);
        }
    }

    private static void write(RowFile file, List<Long> lines, OriginalStore.Rows rows) {
        int at = 0;
        while (at < lines.size()) {
            @Nullable OriginalRow row = file.original();
            if (row == null) {
                return;
            }
            if (row.line() == lines.get(at)) {
                rows.add(row);
                at++;
            }
        }
    }
}
