package org.creditback.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Writes rows in the text format of COPY, in packets, so that any number of rows needs the same memory. */
public final class BulkWriter {

    // Large enough that a packet costs nothing, small enough that the database is at work on the first rows of a page
    // early.
    private static final int PACKET = 1 << 14;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PACKET + 1024);

    BulkWriter(CopyIn copy) {
        this.copy = copy;
    }

    /** Appends one row; values in the order of the columns, {@code null} where there is none. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
        if (text.length() >= PACKET) {
            flush();
        }
    }

    void flush() {
        byte[] packet = text.toString().getBytes(UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(packet, 0, packet.length);
        } catch (SQLException error) {
            throw SqlErrors.translated(error);
        }
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else if (value instanceof CharSequence characters) {
            appendEscaped(text, characters);
        } else {
            // long, boolean, LocalDate, Instant, UUID: digits, letters, '-', ':' and '.' only.
            text.append(value);
        }
    }

    private static void appendEscaped(StringBuilder text, CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
