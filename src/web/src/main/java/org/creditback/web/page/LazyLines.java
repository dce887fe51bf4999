package org.creditback.web.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A table that asks a door for one page at a time, and whose page and order stand in the address. */
public class LazyLines<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Two hundred pages: nobody turns them, and the database passes every row before a page. */
    public static final int MOST = 10_000;

    private final Source<T> source;

    public LazyLines(Source<T> source) {
        this.source = source;
    }

    /** Where the lines come from. */
    public interface Source<T> extends Serializable {

        /** No more than {@link LazyLines#MOST}. */
        int count();

        /** One page; the order is null for the natural one. */
        List<T> page(@Nullable Order order, int first, int size);
    }

    /**
     * What a person ordered a table by.
     *
     * @param field     as the page names it: check it against a list
     * @param ascending false for the last first
     */
    public record Order(String field, boolean ascending) implements Serializable {

        /** From the address: a name, with a minus before it for the last first; null for none. */
        public static @Nullable Order of(@Nullable String text) {
            if (text == null) {
                return null;
            }
            return text.startsWith("-") ? new Order(text.substring(1), false) : new Order(text, true);
        }

        /** The same for a table that is ordered by these only; null for any other name, which the table would not find. */
        public static @Nullable Order of(@Nullable String text, Class<? extends Enum<?>> fields) {
            Order order = of(text);
            return order != null
                            && Stream.of(fields.getEnumConstants())
                                    .anyMatch(field -> field.name().equals(order.field()))
                    ? order
                    : null;
        }

        /** As {@link #of} reads it. */
        public String text() {
            return ascending ? field : "-" + field;
        }

        /** As a table shows it at first. */
        public SortMeta meta() {
            return SortMeta.builder()
                    .field(field)
                    .order(ascending ? SortOrder.ASCENDING : SortOrder.DESCENDING)
                    .build();
        }
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return source.count();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        Order order = sortBy.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(meta -> new Order(meta.getField(), meta.getOrder() == SortOrder.ASCENDING))
                .orElse(null);
        if (PrimeFaces.current().isAjaxRequest()) {
            String state = "first=" + (first == 0 ? "" : first) + "&sort=" + (order == null ? "" : order.text());
            PrimeFaces.current().ajax().addCallbackParam("tableState", state);
        }
        return source.page(order, first, pageSize);
    }
}
