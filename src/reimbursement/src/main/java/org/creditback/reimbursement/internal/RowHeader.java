package org.creditback.reimbursement.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.FormulaGuard;
import org.creditback.domain.imports.ImportCode;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.imports.RowFault;
import org.creditback.reimbursement.OriginalRow;
import org.jspecify.annotations.Nullable;

/** Where each column of a kind stands in a file. */
final class RowHeader {

    // Longer than any column may be.
    private static final int LONGEST_KEPT = 1_000;

    private final ImportKind kind;
    private final List<String> columns;
    private final Set<String> present;

    private RowHeader(ImportKind kind, List<String> columns, Set<String> present) {
        this.kind = kind;
        this.columns = columns;
        this.present = present;
    }

    /** A Refusal BAD_HEADER names the first column that is unknown or stands twice, else the first that is missing. */
    static RowHeader of(ImportKind kind, List<String> columns) {
        Set<String> present = new HashSet<>();
        for (String column : columns) {
            if (!kind.columns().contains(column) || !present.add(column)) {
                throw badHeader(column);
            }
        }
        for (String column : kind.columns()) {
            if (!present.contains(column) && !kind.mayBeMissing(column)) {
                throw badHeader(column);
            }
        }
        return new RowHeader(kind, columns, Set.copyOf(present));
    }

    private static Refusal badHeader(String column) {
        String shown = RowFault.shown(column);
        return Refusal.ofField(RefusalReason.BAD_HEADER, shown, shown);
    }

    /** In the order of the file. */
    List<String> columns() {
        return columns;
    }

    /** As it stands in the file; of what is too much only so much that the row stays wrong. */
    OriginalRow original(CsvRecord record) {
        List<String> fields = record.getFields().stream()
                .limit(columns.size() + 1L)
                .map(RowHeader::kept)
                .toList();
        return new OriginalRow(record.getStartingLineNumber(), fields);
    }

    private static String kept(String field) {
        String meant = FormulaGuard.off(field).replace('\0', '\uFFFD');
        return meant.codePointCount(0, meant.length()) <= LONGEST_KEPT
                ? meant
                : meant.substring(0, meant.offsetByCodePoints(0, LONGEST_KEPT));
    }

    ImportedRow row(CsvRecord record) {
        String[] values = new String[kind.columns().size()];
        Arrays.fill(values, "");
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            values[kind.position(columns.get(i))] = FormulaGuard.off(record.getField(i));
        }
        return new ImportedRow(kind, record.getStartingLineNumber(), List.of(values), present, misfit(record));
    }

    private @Nullable RowFault misfit(CsvRecord record) {
        int fields = record.getFieldCount();
        if (fields == columns.size()) {
            return null;
        }
        return fields < columns.size()
                ? new RowFault(RowFault.WHOLE_ROW, columns.get(fields), "", ImportCode.BAD_VALUE, null)
                : new RowFault(RowFault.WHOLE_ROW, "", record.getField(columns.size()), ImportCode.BAD_VALUE, null);
    }
}
