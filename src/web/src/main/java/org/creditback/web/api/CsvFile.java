package org.creditback.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list as a CSV file, written while it is read: never in memory as a whole. */
final class CsvFile {

    static final String MEDIA_TYPE = "text/csv";

    private CsvFile() {}

    /** Takes the rows of a file. */
    interface Rows {
        void row(List<@Nullable String> values);
    }

    /** The format parameter wins over the Accept header; another format is refused. */
    static boolean isWanted(@Nullable String format, @Nullable String accept) {
        if (format == null || format.equals("json")) {
            return format == null && accept != null && accept.contains(MEDIA_TYPE);
        }
        if (!format.equals("csv")) {
            throw Inputs.bad("format", format);
        }
        return true;
    }

    static Response answer(String name, List<String> columns, Consumer<Rows> content) {
        StreamingOutput output = stream -> {
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(stream, UTF_8))) {
                csv.writeRecord(columns);
                content.accept(values -> csv.writeRecord(
                        values.stream().map(value -> value == null ? "" : value).toList()));
            }
        };
        return Response.ok(output, MediaType.valueOf(MEDIA_TYPE + ";charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
