package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Exports;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.jspecify.annotations.Nullable;

/** A list as a file, written while it is read: never in memory as a whole. Each file leaves an audit event (RE-7, controls.md 3). */
@Dependent
public class ListFile {

    @EJB
    private Exports exports;

    @EJB
    private Access access;

    @Inject
    private Clock clock;

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

    /**
     * The file; in a workbook the facts stand beside the rows, with user and time.
     *
     * @param list   a stable name in capitals, for the audit trail
     * @param filter what the caller asked for, in words of the interface
     * @param name   of the file, without its ending
     */
    Response answer(
            LegalEntityId entity,
            String list,
            ExportFormat format,
            ExportRows rows,
            Map<String, String> filter,
            String name) {
        exports.record(entity, list, filter.toString(), format.name());
        Map<String, String> about = new LinkedHashMap<>();
        about.put("legal entity", entity.code());
        about.putAll(filter);
        about.put("user", access.caller());
        about.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
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
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
