package org.creditback.web.payables;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Exports;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.Vendors;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** The list of vendors as a file: the conditions of the page, all of its rows, and an audit event. */
@WebServlet("/pages/payables/vendors/file")
public class VendorsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Vendors vendors;

    @EJB
    private transient Exports exports;

    @Inject
    private transient Clock clock;

    @Inject
    private transient CallerLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ExportFormat> format = ExportFormat.asked(request.getParameter("format"), List.of())
                .filter(asked -> asked == ExportFormat.CSV || asked == ExportFormat.XLSX);
        String entity = request.getParameter("entity");
        if (format.isEmpty() || entity == null || entity.isBlank()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            answer(VendorInput.of(request::getParameter), new LegalEntityId(entity), format.get(), request, response);
        } catch (EJBAccessException notAllowed) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refusal refusal) {
            response.sendError(
                    refusal.reason() == RefusalReason.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(
            VendorInput input,
            LegalEntityId entity,
            ExportFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        VendorFilter filter = input.filter();
        // Who may not see the list gets no half of a file, and leaves no event of one.
        vendors.count(entity, filter, 1);
        exports.record(entity, "VENDORS", input.getParts().toString(), format.name());
        String extension = format == ExportFormat.CSV ? "csv" : "xlsx";
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"vendors." + extension + "\"");
        Texts texts = Texts.in(language.locale());
        ExportRows rows = VendorRows.of(texts, vendors, entity, filter);
        if (format == ExportFormat.CSV) {
            CsvExport.write(rows, response.getOutputStream());
        } else {
            XlsxExport.write(rows, about(input, entity, request.getRemoteUser(), texts), response.getOutputStream());
        }
    }

    private Map<String, String> about(VendorInput input, LegalEntityId entity, String user, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(texts.text("term.legalEntity"), entity.code());
        input.getParts().forEach((part, value) -> about.put(texts.text("vendors." + part), value));
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }
}
