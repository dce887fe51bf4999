package org.creditback.web.receivables;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Exports;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** Customers with credit balance as a file: the conditions of the page, all of their customers, and an audit event. */
@WebServlet("/pages/receivables/customer-credits/file")
public class CustomerCreditsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient CreditBalances balances;

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
        CreditsInput input = CreditsInput.of(name -> Objects.requireNonNullElse(request.getParameter(name), ""));
        try {
            answer(input, new LegalEntityId(entity), format.get(), request, response);
        } catch (EJBAccessException notForThisRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refusal refusal) {
            response.sendError(
                    refusal.reason() == RefusalReason.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(
            CreditsInput input,
            LegalEntityId entity,
            ExportFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CreditQuery query = input.query();
        // Whoever may not read the customers is refused before anything is written.
        balances.page(entity, query, null, 1);
        exports.record(entity, "CUSTOMER_CREDITS", input.getParts().toString(), format.name());
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"customers-with-credit-balance."
                        + format.name().toLowerCase(Locale.ROOT)
                        + "\"");
        Texts texts = Texts.in(language.locale());
        List<String> columns =
                CustomerCreditsRows.COLUMNS.stream().map(key -> texts.text(key)).toList();
        ExportRows rows = CustomerCreditsRows.of(columns, balances, entity, query);
        if (format == ExportFormat.CSV) {
            CsvExport.write(rows, response.getOutputStream());
        } else {
            XlsxExport.write(rows, about(input, entity, request.getRemoteUser(), texts), response.getOutputStream());
        }
    }

    private Map<String, String> about(CreditsInput input, LegalEntityId entity, String user, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(texts.text("term.legalEntity"), entity.code());
        about.putAll(input.getParts());
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }
}
