package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Exports;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.ListDownload.Print;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.pdf.PdfDocument;
import org.creditback.web.pdf.PdfHead;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
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

    @Inject
    private CallerLanguage language;

    /** What a call asks for: by its format parameter, else by its Accept header. */
    static ExportFormat asked(@Nullable String format, @Nullable String accept) {
        ExportFormat asked = askedOfAll(format, accept);
        if (asked == ExportFormat.PDF) {
            throw Inputs.bad("format", format);
        }
        return asked;
    }

    /** The same for a list that is also printed. */
    static ExportFormat askedOfAll(@Nullable String format, @Nullable String accept) {
        List<String> accepted = accept == null
                ? List.of()
                : Arrays.stream(accept.split(",", -1))
                        .map(type -> type.split(";", 2)[0].strip())
                        .toList();
        return ExportFormat.asked(format, accepted).orElseThrow(() -> Inputs.bad("format", format));
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
        Map<String, String> about = about("legal entity", "user", "time", entity, filter);
        StreamingOutput output = stream -> {
            if (format == ExportFormat.XLSX) {
                XlsxExport.write(rows, about, stream);
            } else {
                CsvExport.write(rows, stream);
            }
        };
        return file(output, format, name);
    }

    /**
     * A list that is printed: the names of its columns and its codes in the caller's language.
     *
     * @param filter what the caller asked for, under the keys of their texts
     * @param name   of the file, without its ending
     */
    Response print(
            LegalEntityId entity, String list, ExportRows rows, Map<String, String> filter, Print print, String name) {
        Texts texts = Texts.in(language.locale());
        Map<String, String> named = new LinkedHashMap<>();
        filter.forEach((key, value) -> named.put(texts.text(key), value));
        Map<String, String> about = about(
                texts.text("term.legalEntity"), texts.text("numbers.by"), texts.text("field.time"), entity, named);
        try {
            byte[] pdf =
                    PdfDocument.of(new PdfHead(print.title(), about, print.prefixes(), texts, clock.instant()), rows);
            exports.record(entity, list, filter.toString(), ExportFormat.PDF.name());
            return file(pdf, ExportFormat.PDF, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> about(
            String entityName, String userName, String timeName, LegalEntityId entity, Map<String, String> filter) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(entityName, entity.code());
        about.putAll(filter);
        about.put(userName, access.caller());
        about.put(timeName, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }

    private static Response file(Object content, ExportFormat format, String name) {
        String file = name + "." + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(content, MediaType.valueOf(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
