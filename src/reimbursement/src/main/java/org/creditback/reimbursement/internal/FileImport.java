package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.creditback.database.SqlErrors;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.imports.Books;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BookedChunk;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.store.ImportStore;
import org.jspecify.annotations.Nullable;

/** The way of a file into the books: read, judge, book, report; each step in a transaction of its own. */
@Dependent
public class FileImport {

    /** Rows that are booked together: seconds of work, few enough for memory and for a held lock to annoy nobody. */
    private static final long CHUNK = 20_000;

    private static final int BATCH = 5_000;
    private static final int TRIES = 3;

    @Inject
    private RowKinds kinds;

    @Inject
    private ImportTransaction transaction;

    @Inject
    private ImportStore imports;

    @Inject
    private RejectedOriginals originals;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private ActiveRuns server;

    /** Imports the rows of a file whose legal entities are among those granted. */
    ImportResult run(ImportKind kind, ImportMode mode, InputStream file, String by, Collection<LegalEntityId> granted) {
        KeptFile kept = KeptFile.create();
        return finish(begin(kind, mode, null, kept, kept.whileReading(file), by), granted);
    }

    /** Takes a file over, as far as its header; a Refusal where it is too large, or the header is wrong. */
    TakenFile take(ImportKind kind, ImportMode mode, String fileName, InputStream file, long mostBytes, String by) {
        KeptFile kept = KeptFile.of(file, mostBytes);
        return begin(kind, mode, fileName, kept, Objects.requireNonNull(kept.again()), by);
    }

    private TakenFile begin(
            ImportKind kind, ImportMode mode, @Nullable String fileName, KeptFile kept, InputStream file, String by) {
        try {
            RowFile rows = new RowFile(kind, file);
            long importId =
                    transaction.with(() -> imports.begin(kind, mode, fileName, rows.columns(), by, server.owner()));
            return new TakenFile(importId, kind, mode, rows, kept, by);
        } catch (RuntimeException refused) {
            kept.close();
            throw refused;
        }
    }

    /** The rest of the way. */
    ImportResult finish(TakenFile file, Collection<LegalEntityId> granted) {
        RowKind<?> rowKind = kinds.of(file.kind());
        try (KeptFile kept = file.kept()) {
            long read = read(file.importId(), rowKind, file.rows(), kinds.books(granted));
            book(file, rowKind);
            return transaction.with(() -> finish(file, rowKind, read, kept));
        } catch (RuntimeException failure) {
            breakOff(file, rowKind, failure);
            throw failure;
        }
    }

    private void book(TakenFile file, RowKind<?> rowKind) {
        if (file.mode() == ImportMode.ALL_OR_NOTHING) {
            retried(() -> transaction.with(() -> judgeAndBook(file.importId(), file.kind(), rowKind, file.by())));
        } else {
            retried(() -> transaction.with(() -> judge(file.importId(), rowKind)));
            bookInChunks(file.importId(), rowKind, file.by());
        }
    }

    private <R> long read(long importId, RowKind<R> kind, RowFile rows, Books books) {
        long read = 0;
        List<ImportedRow> batch = rows.next(BATCH);
        while (!batch.isEmpty()) {
            List<R> checked = batch.stream().map(row -> kind.read(row, books)).toList();
            read += batch.size();
            long soFar = read;
            transaction.with(() -> {
                kind.rows().stage(importId, checked);
                return imports.progress(importId, ImportState.READING, soFar, 0);
            });
            batch = rows.next(BATCH);
        }
        return read;
    }

    private boolean judge(long importId, RowKind<?> kind) {
        imports.enter(importId, ImportState.JUDGING);
        kind.judge(importId);
        return true;
    }

    private void bookInChunks(long importId, RowKind<?> kind, String by) {
        long after = 0;
        do {
            long from = after;
            after = retried(() -> transaction.with(() -> book(importId, kind, from, false, by)))
                    .last();
        } while (after > 0);
    }

    private BookedChunk book(long importId, RowKind<?> kind, long after, boolean joined, String by) {
        BookedChunk chunk = kind.rows().book(importId, after, CHUNK, joined, by);
        imports.progress(importId, ImportState.BOOKING, 0, chunk.rows());
        return chunk;
    }

    // One commit: a file that is imported whole or not at all is so too when the server dies in between.
    private boolean judgeAndBook(long importId, ImportKind kind, RowKind<?> rowKind, String by) {
        judge(importId, rowKind);
        if (imports.countRejected(importId, kind) > 0) {
            return false;
        }
        long after = 0;
        do {
            after = book(importId, rowKind, after, true, by).last();
        } while (after > 0);
        if (imports.countRejected(importId, kind) > 0) {
            throw new StoreConflict("documents of the file were booked elsewhere meanwhile");
        }
        return true;
    }

    private ImportResult finish(TakenFile file, RowKind<?> rowKind, long read, KeptFile kept) {
        long importId = file.importId();
        long rejected = imports.keepRejected(importId, file.kind());
        if (rejected > 0) {
            originals.keep(importId, file.kind(), kept);
        }
        boolean booked = file.mode() == ImportMode.ROW_BY_ROW || rejected == 0;
        long accepted = read - rejected;
        if (imports.finish(importId, accepted, rejected) != (booked ? accepted : 0)) {
            throw new InvariantBroken("import " + importId + " did not book each row that is in order");
        }
        rowKind.rows().discard(importId);
        AuditFacts facts = new AuditFacts()
                .with("kind", file.kind().fileName())
                .with("mode", file.mode())
                .with("read", read)
                .with("accepted", accepted)
                .with("rejected", rejected)
                .with("booked", booked);
        audit("FILE_IMPORTED", file, facts);
        return new ImportResult(importId, file.kind(), read, accepted, rejected, booked);
    }

    private void audit(String action, TakenFile file, AuditFacts facts) {
        auditTrail.record(new AuditEvent(
                null, file.by(), action, "IMPORT", Long.toString(file.importId()), null, facts.json(), null));
    }

    private void breakOff(TakenFile file, RowKind<?> kind, RuntimeException failure) {
        try {
            transaction.with(() -> {
                kind.rows().discard(file.importId());
                AuditFacts facts =
                        new AuditFacts().with("kind", file.kind().fileName()).with("mode", file.mode());
                audit("IMPORT_BROKEN_OFF", file, facts);
                return imports.breakOff(file.importId(), failure.toString());
            });
        } catch (RuntimeException second) {
            // Without a database nothing can be cleaned up now: the sweeper does it later.
            failure.addSuppressed(second);
        }
    }

    private static <T> T retried(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (RuntimeException failure) {
                boolean conflict = failure instanceof StoreConflict || SqlErrors.isConflict(failure);
                if (!conflict || attempt == TRIES) {
                    throw failure;
                }
            }
            pause(attempt);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(100L, 500L * attempt));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreConflict("stopped while waiting for a lock", stop);
        }
    }
}
