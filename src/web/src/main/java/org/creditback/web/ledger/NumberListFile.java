package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberFilter;
import org.creditback.reimbursement.NumberList;
import org.creditback.reimbursement.RunId;
import org.creditback.web.export.ExportRows;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;

/** The list of numbers as a file. */
@WebServlet("/pages/ledger/number-list/file")
public class NumberListFile extends ListDownload {

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

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        NumberInput input = NumberInput.of(request::getParameter);
        NumberFilter filter = input.filter(entity);
        list.list(filter, NumberEntry.Place.START, 1);
        return Optional.of(new Content(
                "NUMBER_LIST",
                "number-list",
                true,
                input.getParts(),
                Map.of(texts.text("btn.filter"), input.getParts().toString()),
                ExportRows.of(names(COLUMNS, texts), target -> write(filter, target))));
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
