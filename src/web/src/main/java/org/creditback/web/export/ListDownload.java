package org.creditback.web.export;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Exports;
import org.creditback.web.pdf.PdfDocument;
import org.creditback.web.pdf.PdfHead;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A list of a page as a file, CSV, XLSX or, where it says so, PDF: the conditions of the page, all of its rows, and an audit event.
 *
 * <p>What is refused goes out unchanged: the guard of files says it to the person, and keeps the attempt in the audit trail.
 */
public abstract class ListDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Exports exports;

    @Inject
    private transient Clock clock;

    @Inject
    private transient CallerLanguage language;

    /**
     * What a file holds.
     *
     * @param list     a stable name in capitals, for the audit trail
     * @param name     of the file, without its ending
     * @param ofEntity false for a list that is common to all legal entities
     * @param asked    the conditions as they stand in the address, for the audit trail
     * @param about    the conditions as people read them, for the workbook
     * @param rows     every row, with the names of the columns
     * @param print    how it is printed; null for a list that is not offered as PDF
     */
    public record Content(
            String list,
            String name,
            boolean ofEntity,
            Map<String, String> asked,
            Map<String, String> about,
            ExportRows rows,
            @Nullable Print print) {

        /** A list that is not offered as PDF. */
        public Content(
                String list,
                String name,
                boolean ofEntity,
                Map<String, String> asked,
                Map<String, String> about,
                ExportRows rows) {
            this(list, name, ofEntity, asked, about, rows, null);
        }
    }

    /**
     * What a printed list has more.
     *
     * @param title    of the list
     * @param prefixes by column, under which key its codes have their labels; columns without codes are not in it
     */
    public record Print(String title, Map<String, String> prefixes) {}

    /**
     * What a person asks for; empty where there is no such list.
     *
     * <p>Asks the door for a row at least: whoever may not read gets no half of a file, and leaves no event of one.
     */
    protected abstract Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ExportFormat> format = ExportFormat.asked(request.getParameter("format"), List.of())
                .filter(asked -> asked != ExportFormat.JSON);
        String entity = request.getParameter("entity");
        if (format.isEmpty() || entity == null || entity.isBlank()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LegalEntityId id = new LegalEntityId(entity);
        Texts texts = Texts.in(language.locale());
        Optional<Content> content = content(request, id, texts);
        if (content.isEmpty()
                || (format.get() == ExportFormat.PDF && content.get().print() == null)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Map<String, String> about = about(content.get(), id, request.getRemoteUser(), texts);
        write(content.get(), id, format.get(), about, texts, response);
    }

    private void write(
            Content content,
            LegalEntityId entity,
            ExportFormat format,
            Map<String, String> about,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        // Whole before anything is noted or sent: it may be refused for its size.
        byte[] pdf = format == ExportFormat.PDF ? pdf(content, about, texts) : new byte[0];
        record(content, entity, format);
        head(content.name(), format, response);
        if (format == ExportFormat.CSV) {
            CsvExport.write(content.rows(), response.getOutputStream());
        } else if (format == ExportFormat.XLSX) {
            XlsxExport.write(content.rows(), about, response.getOutputStream());
        } else {
            response.getOutputStream().write(pdf);
        }
    }

    private byte[] pdf(Content content, Map<String, String> about, Texts texts) throws IOException {
        Print print = Objects.requireNonNull(content.print());
        return PdfDocument.of(
                new PdfHead(print.title(), about, print.prefixes(), texts, clock.instant()), content.rows());
    }

    private void record(Content content, LegalEntityId entity, ExportFormat format) {
        String asked = content.asked().toString();
        if (content.ofEntity()) {
            exports.record(entity, content.list(), asked, format.name());
        } else {
            exports.record(content.list(), asked, format.name());
        }
    }

    private static void head(String name, ExportFormat format, HttpServletResponse response) {
        String file = name + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    private Map<String, String> about(Content content, LegalEntityId entity, String user, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        if (content.ofEntity()) {
            about.put(texts.text("term.legalEntity"), entity.code());
        }
        about.putAll(content.about());
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }

    /** The names of columns in a language, by their keys. */
    protected static List<String> names(List<String> keys, Texts texts) {
        return keys.stream().map(key -> texts.text(key)).toList();
    }

    /** Conditions under what people call them: the key of a text is the prefix and the condition's name. */
    protected static Map<String, String> named(String prefix, Map<String, String> conditions, Texts texts) {
        Map<String, String> named = new LinkedHashMap<>();
        conditions.forEach((name, value) -> named.put(texts.text(prefix + name), value));
        return named;
    }
}
