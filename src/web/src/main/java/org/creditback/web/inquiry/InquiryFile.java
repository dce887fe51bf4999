package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Exports;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.XlsxExport;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** An {@link InquiryList} as a file: the conditions and the order of its page, all of its rows, and an audit event. */
@WebServlet("/pages/inquiries/file")
public class InquiryFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1_000;

    @Inject
    @Any
    private transient Instance<InquiryList<?>> lists;

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
        Optional<InquiryList<?>> list = lists.stream()
                .filter(each -> each.code().equals(request.getParameter("list")))
                .findFirst();
        String entity = request.getParameter("entity");
        if (format.isEmpty() || list.isEmpty() || entity == null || entity.isBlank()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(list.get(), new LegalEntityId(entity), format.get(), request, response);
    }

    private <T> void answer(
            InquiryList<T> list,
            LegalEntityId entity,
            ExportFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ListInput input = ListInput.of(list.conditions().keySet(), request::getParameter);
        input.require();
        ListOrder order = ListOrder.of(request.getParameter("sort"));
        // Who may not see the list is refused before a file begins.
        ListPart<T> first = list.read(entity, input, order, null, PAGE);
        if (list.isOfOneEntity()) {
            exports.record(entity, list.code(), input.getParts().toString(), format.name());
        } else {
            exports.record(list.code(), input.getParts().toString(), format.name());
        }
        String name = list.code().toLowerCase(Locale.ROOT).replace('_', '-');
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name + "." + format.name().toLowerCase(Locale.ROOT) + "\"");
        Texts texts = Texts.in(language.locale());
        ExportRows rows = ExportRows.of(
                list.columns().stream().map(key -> texts.text(key)).toList(),
                target -> write(list, first, next -> list.read(entity, input, order, next, PAGE), target));
        if (format == ExportFormat.CSV) {
            CsvExport.write(rows, response.getOutputStream());
        } else {
            XlsxExport.write(
                    rows, about(list, input, entity, request.getRemoteUser(), texts), response.getOutputStream());
        }
    }

    private interface Reader<T> {
        ListPart<T> from(String place);
    }

    private static <T> void write(InquiryList<T> list, ListPart<T> first, Reader<T> reader, ExportRows.Target target) {
        ListPart<T> part = first;
        while (true) {
            part.rows().forEach(row -> target.row(list.values(row)));
            @Nullable String next = part.next();
            if (next == null) {
                return;
            }
            part = reader.from(next);
        }
    }

    private Map<String, String> about(
            InquiryList<?> list, ListInput input, LegalEntityId entity, String user, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        if (list.isOfOneEntity()) {
            about.put(texts.text("term.legalEntity"), entity.code());
        }
        input.getParts().forEach((name, value) -> about.put(label(list, name, texts), value));
        about.put(texts.text("numbers.by"), user);
        about.put(
                texts.text("field.time"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return about;
    }

    private static String label(InquiryList<?> list, String name, Texts texts) {
        return texts.text(list.conditions().getOrDefault(name, "btn.filter"));
    }
}
