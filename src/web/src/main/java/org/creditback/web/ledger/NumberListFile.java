package org.creditback.web.ledger;

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
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberFilter;
import org.creditback.reimbursement.NumberList;
import org.creditback.reimbursement.RunId;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** The number list as a file: the conditions of the page, all of its rows, and an audit event. */
@WebServlet("/pages/ledger/number-list/file")
public class NumberListFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "page.numberSequences",
            "numbers.number",
            "field.state",
            "field.reason",
            "field.customer",
            "field.run",
            "numbers.by",
            "field.time");

    @EJB
    private transient NumberList list;

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
        if (format.isEmpty() || entity == null || !entity.matches("\\S{1,20}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            NumberInput input = NumberInput.of(request::getParameter);
            NumberFilter filter = input.filter(new LegalEntityId(entity));
            // Asked before the answer begins: whoever may not read gets no half of a file.
            list.list(filter, NumberEntry.Place.START, 1);
            exports.record(
                    filter.entity(),
                    "NUMBER_LIST",
                    input.getParts().toString(),
                    format.get().name());
            answer(filter, input, format.get(), request.getRemoteUser(), response);
        } catch (Refusal refusal) {
            response.sendError(
                    refusal.reason() == RefusalReason.NOT_FOUND
                            ? HttpServletResponse.SC_NOT_FOUND
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void answer(
            NumberFilter filter, NumberInput input, ExportFormat format, String user, HttpServletResponse response)
            throws IOException {
        String extension = format == ExportFormat.CSV ? "csv" : "xlsx";
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"number-list." + extension + "\"");
        Texts texts = Texts.in(language.locale());
        List<String> columns = COLUMNS.stream().map(key -> texts.text(key)).toList();
        ExportRows rows = ExportRows.of(columns, target -> write(filter, target));
        if (format == ExportFormat.CSV) {
            CsvExport.write(rows, response.getOutputStream());
            return;
        }
        Map<String, String> about = new LinkedHashMap<>();
        about.put(texts.text("term.legalEntity"), filter.entity().code());
        about.put(texts.text("btn.filter"), input.getParts().toString());
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        XlsxExport.write(rows, about, response.getOutputStream());
    }

    private void write(NumberFilter filter, ExportRows.Target target) {
        NumberEntry.Place after = NumberEntry.Place.START;
        List<NumberEntry> page;
        do {
            page = list.list(filter, after, PAGE);
            for (NumberEntry entry : page) {
                RunId run = entry.run();
                target.row(
                        filter.series(),
                        entry.number(),
                        entry.state(),
                        entry.reason(),
                        entry.customerAccount(),
                        run == null ? null : run.value(),
                        entry.by(),
                        entry.at());
                after = entry.place();
            }
        } while (page.size() == PAGE);
    }
}
