package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
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
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** The reimbursement report as a file: the conditions of the page, all of its rows, and an audit event. */
@WebServlet("/pages/reimbursement/reimbursement-report/file")
public class ReimbursementReportFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "field.run",
            "field.reimbursementNumber",
            "field.voucher",
            "field.postingDate",
            "field.customer",
            "field.customerName",
            "field.currency",
            "field.amount",
            "field.amountAccounting",
            "field.dimensionSet",
            "field.billingClassification",
            "field.vendorAccount",
            "field.vendorName",
            "field.oneTime",
            "field.dueDate",
            "field.methodOfPayment",
            "field.hold",
            "field.state");

    @EJB
    private transient RunInquiry inquiry;

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
            answer(ReportInput.of(request::getParameter), new LegalEntityId(entity), format.get(), request, response);
        } catch (Refusal refusal) {
            response.sendError(
                    refusal.reason() == RefusalReason.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(
            ReportInput input,
            LegalEntityId entity,
            ExportFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportFilter filter = input.filter(entity);
        exports.record(entity, "REIMBURSEMENT_REPORT", input.getParts().toString(), format.name());
        String extension = format == ExportFormat.CSV ? "csv" : "xlsx";
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"reimbursement-report." + extension + "\"");
        Texts texts = Texts.in(language.locale());
        List<String> columns = COLUMNS.stream().map(key -> texts.text(key)).toList();
        ExportRows rows = ReportRows.of(columns, inquiry, filter);
        if (format == ExportFormat.CSV) {
            CsvExport.write(rows, response.getOutputStream());
        } else {
            XlsxExport.write(rows, about(input, entity, request.getRemoteUser(), texts), response.getOutputStream());
        }
    }

    private Map<String, String> about(ReportInput input, LegalEntityId entity, String user, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(texts.text("term.legalEntity"), entity.code());
        input.getParts().forEach((part, value) -> about.put(texts.text("report." + part), value));
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }
}
