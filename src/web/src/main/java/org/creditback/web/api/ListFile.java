package org.creditback.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.jspecify.annotations.Nullable;

/** A list as a file, written while it is read: never in memory as a whole. */
final class ListFile {

    private ListFile() {}

    /** What a call asks for: by its format parameter, else by its Accept header. */
    static ExportFormat asked(@Nullable String format, @Nullable String accept) {
        List<String> accepted = accept == null
                ? List.of()
                : Arrays.stream(accept.split(",", -1))
                        .map(type -> type.split(";", 2)[0].strip())
                        .toList();
        return ExportFormat.asked(format, accepted)
                .filter(asked -> asked != ExportFormat.PDF)
                .orElseThrow(() -> Inputs.bad("format", format));
    }

    /** The file; in a workbook the facts stand above the rows. */
    static Response answer(String name, ExportFormat format, ExportRows rows, Map<String, String> about) {
        StreamingOutput output = stream -> {
            if (format == ExportFormat.XLSX) {
                XlsxExport.write(rows, about, stream);
            } else {
                CsvExport.write(rows, stream);
            }
        };
        String ending = format == ExportFormat.XLSX ? ".xlsx" : ".csv";
        return Response.ok(output, MediaType.valueOf(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ending + "\"")
                .build();
    }
}
