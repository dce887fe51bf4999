package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creditback.domain.imports.ImportCode;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Imports of files: how far each is, and its rejected rows. */
@Dependent
public class ImportStore {

    private static final int DETAIL = 500;

    private static final String PROGRESS = """
            SELECT import_id, kind, mode, state, imported_by, started_at, ended_at, rows_read, rows_booked, rows_accepted,
                   rows_rejected, detail, file_name
              FROM reimbursement.file_import
            """;

    private final RunDatabase database;

    @Inject
    public ImportStore(RunDatabase database) {
        this.database = database;
    }

    /** Statements of this transaction see a whole file, not a page: they may take longer, and sort in memory. */
    public void allowTime() {
        database.jdbc().list("""
                        SELECT set_config('statement_timeout', '3600s', true), set_config('work_mem', '64MB', true),
                               set_config('jit', 'off', true)""", row -> 1);
    }

    /** The identity of a new import. */
    public long begin(
            ImportKind kind, ImportMode mode, @Nullable String fileName, List<String> columns, String by, String node) {
        return database.jdbc()
                .one("""
                        INSERT INTO reimbursement.file_import (kind, mode, state, file_name, header, imported_by, node)
                        VALUES (?, ?, 'READING', ?, ?, ?, ?) RETURNING import_id""", row -> row.getLong(1), kind, mode, fileName, columns.toArray(String[]::new), by, node)
                .orElseThrow();
    }

    /** Enters a state. */
    public void enter(long importId, ImportState state) {
        progress(importId, state, 0, 0);
    }

    /** More rows read, or booked; the import is alive. */
    public boolean progress(long importId, ImportState state, long rowsRead, long moreRowsBooked) {
        return database.jdbc().update("""
                UPDATE reimbursement.file_import
                   SET state = ?, rows_read = greatest(rows_read, ?), rows_booked = rows_booked + ?, alive_at = clock_timestamp()
                 WHERE import_id = ?""", state, rowsRead, moreRowsBooked, importId) == 1;
    }

    /** Rows rejected so far, while they are with the module that judged them. */
    public long countRejected(long importId, ImportKind kind) {
        return database.jdbc()
                .one(
                        "SELECT count(*) FROM " + rejectedRows(kind) + " WHERE import_id = ?",
                        row -> row.getLong(1),
                        importId)
                .orElseThrow();
    }

    /** Keeps the rejected rows of a module; returns how many they are. */
    public long keepRejected(long importId, ImportKind kind) {
        return database.jdbc().update("""
                INSERT INTO reimbursement.rejected_row (import_id, line, column_name, value, code, detail)
                SELECT import_id, line, column_name, value, code, detail FROM
                """ + rejectedRows(kind) + " WHERE import_id = ? ORDER BY line", importId);
    }

    private static String rejectedRows(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS, OPEN_ITEMS -> "receivables.rejected_import_row";
            case VENDORS -> "payables.rejected_import_row";
            case EXCHANGE_RATES -> "ledger.rejected_import_row";
        };
    }

    /** Ends an import; returns the rows that were booked in all. */
    public long finish(long importId, long accepted, long rejected) {
        return database.jdbc()
                .one("""
                        UPDATE reimbursement.file_import
                           SET state = 'DONE', rows_accepted = ?, rows_rejected = ?, ended_at = clock_timestamp()
                         WHERE import_id = ? RETURNING rows_booked""", row -> row.getLong(1), accepted, rejected, importId)
                .orElseThrow();
    }

    /** Ends an import that cannot go on. */
    public boolean breakOff(long importId, String why) {
        return database.jdbc().update("""
                UPDATE reimbursement.file_import SET state = 'BROKEN', detail = ?, ended_at = clock_timestamp()
                 WHERE import_id = ? AND state <> 'DONE'""", why.length() > DETAIL ? why.substring(0, DETAIL) : why, importId) == 1;
    }

    /** Imports under way that nobody works on: of an earlier life of this server, or silent for an hour. */
    public Map<Long, ImportKind> abandoned(String node, String owner) {
        return database
                .jdbc()
                .list("""
                        SELECT import_id, kind FROM reimbursement.file_import
                         WHERE state IN ('READING', 'JUDGING', 'BOOKING') AND node <> ?
                           AND (split_part(node, '/', 1) = ? OR alive_at < clock_timestamp() - interval '1 hour')""", row -> Map.entry(row.getLong(1), ImportKind.valueOf(row.getString(2))), owner, node)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rejected rows may name persons and bank accounts: they are kept for thirty days. */
    public int forgetOldRows() {
        return database.jdbc().update("""
                DELETE FROM reimbursement.rejected_row
                 WHERE import_id IN (SELECT import_id FROM reimbursement.file_import
                                      WHERE ended_at < clock_timestamp() - interval '30 days' AND rows_rejected > 0
                                        AND import_id >= (SELECT min(import_id) FROM reimbursement.rejected_row))""");
    }

    /** The last imports first; null for everybody's. */
    public List<ImportProgress> recent(@Nullable String onlyOf, long before, int size) {
        if (onlyOf == null) {
            return database.jdbc()
                    .list(
                            PROGRESS + " WHERE import_id < ? ORDER BY import_id DESC LIMIT ?",
                            ImportStore::progress,
                            before,
                            size);
        }
        return database.jdbc()
                .list(
                        PROGRESS + " WHERE imported_by = ? AND import_id < ? ORDER BY import_id DESC LIMIT ?",
                        ImportStore::progress,
                        onlyOf,
                        before,
                        size);
    }

    /** One import; null for anybody's. */
    public Optional<ImportProgress> progress(long importId, @Nullable String onlyOf) {
        return database.jdbc()
                .one(
                        PROGRESS + " WHERE import_id = ? AND (?::text IS NULL OR imported_by = ?)",
                        ImportStore::progress,
                        importId,
                        onlyOf,
                        onlyOf);
    }

    private static ImportProgress progress(ResultSet row) throws SQLException {
        return new ImportProgress(
                row.getLong(1),
                ImportKind.valueOf(row.getString(2)),
                ImportMode.valueOf(row.getString(3)),
                row.getString(13),
                ImportState.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                instant(row.getObject(7, OffsetDateTime.class)),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, Long.class),
                row.getObject(11, Long.class),
                row.getString(12));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** Where rejected rows begin in their file, in order. */
    public List<Long> rejectedLines(long importId, long afterLine, int size) {
        return database.jdbc()
                .list(
                        "SELECT line FROM reimbursement.rejected_row WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?",
                        row -> row.getLong(1),
                        importId,
                        afterLine,
                        size);
    }

    /** A page of rejected rows, in order of lines. */
    public List<RejectedRow> rejected(long importId, long afterLine, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT line, column_name, value, code, detail FROM reimbursement.rejected_row
                         WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?""",
                        row -> new RejectedRow(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                ImportCode.valueOf(row.getString(4)),
                                row.getString(5)),
                        importId,
                        afterLine,
                        size);
    }

    /** Legal entities of which a run was posted. */
    public List<LegalEntityId> entitiesWithPostedRun() {
        return database.jdbc()
                .list(
                        "SELECT DISTINCT legal_entity FROM reimbursement.run WHERE posting_started_at IS NOT NULL",
                        row -> new LegalEntityId(row.getString(1)));
    }
}
