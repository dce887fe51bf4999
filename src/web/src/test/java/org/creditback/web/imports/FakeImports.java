package org.creditback.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.ImportCode;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.reimbursement.RejectedRow;

/** Imports behind the door, and what was asked of it. */
class FakeImports implements Imports {

    final List<String> asked = new ArrayList<>();
    final List<ImportProgress> known = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<OriginalRow> originals = new ArrayList<>();
    List<String> columns = List.of();

    static ImportProgress progress(
            long id, ImportState state, ImportMode mode, Long accepted, Long rejected, String why) {
        return new ImportProgress(
                id,
                ImportKind.CUSTOMERS,
                mode,
                "may.csv",
                state,
                "clerk.ar",
                Instant.EPOCH,
                null,
                1_200,
                400,
                accepted,
                rejected,
                why);
    }

    static RejectedRow row(long line) {
        return new RejectedRow(line, "name", "", ImportCode.MISSING_VALUE, null);
    }

    @Override
    public List<ImportKind> kinds() {
        return List.of(ImportKind.CUSTOMERS, ImportKind.OPEN_ITEMS);
    }

    @Override
    public ImportResult run(ImportKind kind, ImportMode mode, InputStream file) {
        throw new AssertionError("pages import in the background");
    }

    @Override
    public long start(ImportKind kind, ImportMode mode, String fileName, InputStream file) {
        try {
            asked.add(kind + " " + mode + " " + fileName + " " + new String(file.readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return 7;
    }

    @Override
    public List<ImportProgress> recent(int size) {
        return recent(Long.MAX_VALUE, size);
    }

    @Override
    public List<ImportProgress> recent(long before, int size) {
        return known.stream()
                .filter(each -> each.importId() < before)
                .limit(size)
                .toList();
    }

    @Override
    public Optional<ImportProgress> progress(long importId) {
        return known.stream().filter(each -> each.importId() == importId).findFirst();
    }

    @Override
    public List<RejectedRow> rejected(long importId, long afterLine, int size) {
        return rejected.stream()
                .filter(row -> row.line() > afterLine)
                .limit(size)
                .toList();
    }

    @Override
    public List<String> columns(long importId) {
        return columns;
    }

    @Override
    public List<OriginalRow> originals(long importId, long afterLine, int size) {
        return originals.stream()
                .filter(row -> row.line() > afterLine)
                .limit(size)
                .toList();
    }
}
