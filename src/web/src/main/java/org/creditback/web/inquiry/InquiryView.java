package org.creditback.web.inquiry;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page with an {@link InquiryList}: filter, order and place stand in the address.
 *
 * @param <T> its rows
 */
public abstract class InquiryView<T> {

    private static final int SIZE = 50;
    private static final String SORT = "sort";
    private static final String AFTER = "after";

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    abstract InquiryList<T> list();

    public ListInput getInput() {
        return page.once("input", () -> ListInput.of(list().conditions().keySet(), page::parameter));
    }

    /** Says at its input what is wrong with a condition of the address; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence, "YYYY-MM-DD"));
    }

    public boolean isMalformed() {
        return !getInput().problems().isEmpty();
    }

    private ListPart<T> part() {
        return page.once(
                "part",
                () -> isMalformed()
                        ? ListPart.empty()
                        : list().read(entity.id(), getInput(), order(), page.parameter(AFTER), SIZE));
    }

    public List<T> getRows() {
        return part().rows();
    }

    private ListOrder order() {
        return ListOrder.of(page.parameter(SORT));
    }

    /** As the address says it; empty for the natural order. */
    public String getSort() {
        return page.text(SORT);
    }

    public boolean isFirst() {
        return page.parameter(AFTER) == null;
    }

    /** Nothing was found yet, but not everything was looked at. */
    public boolean isSearching() {
        return getRows().isEmpty() && part().next() != null;
    }

    /** Where the list begins. */
    public String getFirstAddress() {
        return address(SORT, page.text(SORT));
    }

    /** Where it goes on; null at its end. */
    public @Nullable String getNextAddress() {
        String next = part().next();
        return next == null ? null : getFirstAddress() + "&" + AFTER + "=" + encoded(next);
    }

    /** The list by a column; the other way round where it is ordered by it already. */
    public String sortAddress(String field) {
        boolean turned = order().isBy(field) && order().ascending();
        return address(SORT, turned ? "-" + field : field);
    }

    /** As a heading tells it to those who do not see its arrow. */
    public String sortState(String field) {
        return !order().isBy(field) ? "none" : order().ascending() ? "ascending" : "descending";
    }

    public String sortIcon(String field) {
        return !order().isBy(field)
                ? "pi-sort-alt"
                : order().ascending() ? "pi-sort-amount-up-alt" : "pi-sort-amount-down";
    }

    /** The list as a file, with the same conditions and order. */
    public String export(String format) {
        Map<String, String> parameters = parameters();
        parameters.put(SORT, page.text(SORT));
        parameters.put("list", list().code());
        parameters.put("format", format.toLowerCase(Locale.ROOT));
        return "/pages/inquiries/file?" + joined(parameters);
    }

    String address(String name, String value) {
        Map<String, String> parameters = parameters();
        parameters.put(name, value);
        return list().page() + ".xhtml?" + joined(parameters);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String code = entity.getCode();
        parameters.put("entity", code == null ? "" : code);
        parameters.putAll(getInput().getParts());
        return parameters;
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
