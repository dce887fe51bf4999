package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.payables.VendorHold;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorOrder;
import org.creditback.payables.Vendors;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LazyLines.Order;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.SortMeta;

/** The list of vendors; filter, order and page stand in the address. */
@Named
@ViewScoped
public class VendorsView implements Serializable, LazyLines.Source<Vendor> {

    private static final long serialVersionUID = 1L;

    @EJB
    Vendors vendors;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private @Nullable VendorInput input;
    private @Nullable Order order;
    private int first;
    private final LazyLines<Vendor> lines = new LazyLines<>(this);

    @PostConstruct
    void read() {
        input = VendorInput.of(page::parameter);
        order = Order.of(page.parameter("sort"), VendorOrder.Field.class);
        first = Math.min(page.number("first"), LazyLines.MOST);
    }

    /** Says at its input what is wrong with the filter of the address; before anything of the page is shown. */
    public void check() {
        if (getInput().isMalformed()) {
            page.refuseAt(
                    "hold",
                    "refusal.BAD_VALUE",
                    Objects.requireNonNullElse(getInput().getParts().get("hold"), ""));
        }
    }

    @Override
    public int count() {
        return getInput().isMalformed()
                ? 0
                : page.once("count", () -> vendors.count(entity.id(), getInput().filter(), LazyLines.MOST));
    }

    /** There may be more than can be turned over. */
    public boolean isCut() {
        return count() == LazyLines.MOST;
    }

    @Override
    public List<Vendor> page(@Nullable Order wanted, int start, int size) {
        return getInput().isMalformed()
                ? List.of()
                : vendors.list(entity.id(), getInput().filter(), order(wanted), start, size);
    }

    // Only what the door knows: anything else in an address is the natural order.
    private static VendorOrder order(@Nullable Order wanted) {
        return wanted == null
                ? VendorOrder.BY_ACCOUNT
                : Stream.of(VendorOrder.Field.values())
                        .filter(field -> field.name().equals(wanted.field()))
                        .map(field -> new VendorOrder(field, wanted.ascending()))
                        .findFirst()
                        .orElse(VendorOrder.BY_ACCOUNT);
    }

    /** VE-10: a hold is over on its release date. */
    public boolean isHeld(Vendor vendor) {
        LocalDate release = vendor.details().holdReleaseDate();
        return vendor.details().hold() != null
                && (release == null || page.today(entity.get().timeZone()).isBefore(release));
    }

    /** The address of a file with the same conditions. */
    public String export(String format) {
        return "/pages/payables/vendors/file?entity="
                + encoded(Objects.requireNonNull(entity.getCode()))
                + "&format=" + format
                + getInput().getParts().entrySet().stream()
                        .map(part -> "&" + part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public VendorHold[] getHolds() {
        return VendorHold.values();
    }

    public LazyLines<Vendor> getLines() {
        return lines;
    }

    public VendorInput getInput() {
        return Objects.requireNonNull(input);
    }

    public int getFirst() {
        return first;
    }

    public @Nullable SortMeta getOrder() {
        return order == null ? null : order.meta();
    }
}
