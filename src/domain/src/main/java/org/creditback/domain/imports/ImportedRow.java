package org.creditback.domain.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, its values brought into the order of the contract.
 *
 * @param kind    of the file
 * @param line    where the row begins in the file; the header is line 1
 * @param values  one per column of the kind, empty where absent
 * @param present the columns that the header names
 * @param misfit  set where the row has not as many fields as the header
 */
public record ImportedRow(
        ImportKind kind,
        long line,
        List<String> values,
        Set<String> present,
        @Nullable RowFault misfit) {

    /** What a person typed into a form, judged as a row of a file is: by the names of its columns; the rest of them is absent. */
    public static ImportedRow typed(ImportKind kind, Map<String, String> texts) {
        List<String> values = kind.columns().stream()
                .map(column -> texts.getOrDefault(column, ""))
                .toList();
        return new ImportedRow(kind, 1, values, Set.copyOf(texts.keySet()), null);
    }

    /** The text in a column, empty where absent. */
    public String value(String column) {
        return values.get(kind.position(column));
    }
}
