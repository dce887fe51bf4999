package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberList;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** Every number of a series with what became of it; series, state, run and place stand in the address. */
@Named
@RequestScoped
public class NumberListView {

    private static final int PAGE = 50;

    @EJB
    NumberList list;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public NumberInput getInput() {
        return page.once("input", () -> NumberInput.of(page::parameter));
    }

    /** Says at its input what cannot be read; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence));
    }

    public boolean isMalformed() {
        return !getInput().problems().isEmpty();
    }

    private List<NumberEntry> found() {
        return page.once(
                "numbers",
                () -> isMalformed()
                        ? List.of()
                        : list.list(getInput().filter(entity.id()), getInput().after(), PAGE + 1));
    }

    public List<NumberEntry> getNumbers() {
        return found().stream().limit(PAGE).toList();
    }

    /** The place of the last number, where there is a next page; empty for none. */
    public String getNext() {
        return found().size() > PAGE ? NumberInput.text(found().get(PAGE - 1).place()) : "";
    }

    /** The address of a file with the same conditions. */
    public String export(String format) {
        return "/pages/ledger/number-list/file?entity=" + encoded(Objects.requireNonNull(entity.getCode()))
                + "&format=" + format
                + getInput().getParts().entrySet().stream()
                        .map(part -> "&" + part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public NumberSeries[] getAllSeries() {
        return NumberSeries.values();
    }

    public List<String> getStates() {
        return NumberInput.STATES;
    }
}
