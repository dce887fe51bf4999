package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.creditback.reimbursement.OriginalRow;

/** Rejected rows as they stood in their files. */
@Dependent
public class OriginalStore {

    private final RunDatabase database;

    @Inject
    public OriginalStore(RunDatabase database) {
        this.database = database;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Rows {

        /** One more. */
        void add(OriginalRow row);
    }

    /** Adds rows in bulk. */
    public void insert(long importId, Consumer<Rows> rows) {
        database.jdbc()
                .copyIn(
                        "COPY reimbursement.rejected_original (import_id, line, fields) FROM STDIN",
                        writer -> rows.accept(row -> writer.row(importId, row.line(), array(row.fields()))));
    }

    private static String array(List<String> fields) {
        return fields.stream()
                .map(field -> "\"" + field.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A page of them, in order of lines. */
    public List<OriginalRow> list(long importId, long afterLine, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT line, fields FROM reimbursement.rejected_original
                         WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?""",
                        row -> new OriginalRow(row.getLong(1), List.of((String[])
                                row.getArray(2).getArray())),
                        importId,
                        afterLine,
                        size);
    }

    /** The columns of a file in its own order; empty where nobody kept them. */
    public List<String> columns(long importId) {
        return database.jdbc()
                .one(
                        "SELECT coalesce(header, '{}') FROM reimbursement.file_import WHERE import_id = ?",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        importId)
                .orElse(List.of());
    }
}
