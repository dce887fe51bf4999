package org.creditback.web.inquiry;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** An {@link InquiryList} as a file, in the order of its page. */
@WebServlet("/pages/inquiries/file")
public class InquiryFile extends ListDownload {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 1_000;

    @Inject
    @Any
    private transient Instance<InquiryList<?>> lists;

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        String code = request.getParameter("list");
        return lists.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .map(list -> content(list, request, entity, texts));
    }

    private static <T> Content content(
            InquiryList<T> list, HttpServletRequest request, LegalEntityId entity, Texts texts) {
        ListInput input = ListInput.of(list.conditions().keySet(), request::getParameter);
        input.require();
        ListOrder order = ListOrder.of(request.getParameter("sort"));
        ListPart<T> first = list.read(entity, input, order, null, PAGE);
        return new Content(
                list.code(),
                list.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                list.isOfOneEntity(),
                input.getParts(),
                about(list, input, texts),
                ExportRows.of(
                        names(list.columns(), texts),
                        target -> write(list, first, next -> list.read(entity, input, order, next, PAGE), target)));
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

    private static Map<String, String> about(InquiryList<?> list, ListInput input, Texts texts) {
        Map<String, String> about = new LinkedHashMap<>();
        input.getParts()
                .forEach((name, value) ->
                        about.put(texts.text(list.conditions().getOrDefault(name, "btn.filter")), value));
        return about;
    }
}
