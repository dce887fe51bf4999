package org.creditback.web.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list on its way into a file, row by row, so that any number of rows needs the same memory. */
public interface ExportRows {

    /** The names of the columns, as the header row has them. */
    List<String> columns();

    /** Hands over every row, in the order of the list. */
    void forEach(Target target);

    /** Takes the rows. */
    @FunctionalInterface
    interface Target {

        /**
         * Takes one row.
         *
         * @param values in the order of the columns: text, Money, LocalDate, Instant, Boolean, whole numbers, constants; null for nothing
         */
        void row(@Nullable Object... values);
    }

    /** Rows that somebody writes in one go. */
    static ExportRows of(List<String> columns, Source source) {
        List<String> names = List.copyOf(columns);
        return new ExportRows() {
            @Override
            public List<String> columns() {
                return names;
            }

            @Override
            public void forEach(Target target) {
                source.writeTo(target);
            }
        };
    }

    /** Writes all rows of a list. */
    @FunctionalInterface
    interface Source {

        /** Hands every row to the target, in order. */
        void writeTo(Target target);
    }
}
