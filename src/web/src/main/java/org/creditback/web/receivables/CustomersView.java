package org.creditback.web.receivables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.receivables.CustomerLine;
import org.creditback.receivables.CustomerOrder;
import org.creditback.receivables.Customers;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LazyLines.Order;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.SortMeta;

/** The list of customers; filter, order and page stand in the address. */
@Named
@ViewScoped
public class CustomersView implements Serializable, LazyLines.Source<CustomerLine> {

    private static final long serialVersionUID = 1L;

    @EJB
    Customers customers;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private FilterInput input = new FilterInput();
    private @Nullable Order order;
    private int first;
    private final LazyLines<CustomerLine> lines = new LazyLines<>(this);

    @PostConstruct
    void read() {
        input = FilterInput.of(page::text);
        order = Order.of(page.parameter("sort"), CustomerOrder.Field.class);
        first = Math.min(page.number("first"), LazyLines.MOST);
    }

    /** Says at its input what is wrong with the filter of the address; before anything of the page is shown. */
    public void check() {
        try {
            input.filter();
        } catch (Refusal malformed) {
            page.refuseAt(
                    malformed.field(),
                    "refusal." + malformed.code(),
                    malformed.arguments().toArray());
        }
    }

    @Override
    public int count() {
        return isMalformed()
                ? 0
                : page.once("count", () -> customers.count(entity.id(), input.filter(), LazyLines.MOST));
    }

    /** There may be more than can be turned over. */
    public boolean isCut() {
        return count() == LazyLines.MOST;
    }

    @Override
    public List<CustomerLine> page(@Nullable Order wanted, int start, int size) {
        return isMalformed() ? List.of() : customers.list(entity.id(), input.filter(), order(wanted), start, size);
    }

    public boolean isMalformed() {
        try {
            CustomerFilter ignored = input.filter();
            return ignored == null;
        } catch (Refusal malformed) {
            return true;
        }
    }

    // Only what the door knows: anything else in an address is the natural order.
    private static CustomerOrder order(@Nullable Order wanted) {
        return wanted == null
                ? CustomerOrder.BY_ACCOUNT
                : Stream.of(CustomerOrder.Field.values())
                        .filter(field -> field.name().equals(wanted.field()))
                        .map(field -> new CustomerOrder(field, wanted.ascending()))
                        .findFirst()
                        .orElse(CustomerOrder.BY_ACCOUNT);
    }

    public LazyLines<CustomerLine> getLines() {
        return lines;
    }

    public FilterInput getInput() {
        return input;
    }

    public int getFirst() {
        return first;
    }

    public @Nullable SortMeta getOrder() {
        return order == null ? null : order.meta();
    }
}
