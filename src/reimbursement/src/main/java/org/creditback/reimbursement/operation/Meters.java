package org.creditback.reimbursement.operation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures as meters of the server's registry, under the names of the attributes in snake case. */
final class Meters {

    private static final String PREFIX = "creditback_";

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One meter for each figure; the registry does not keep the bean alive. */
    <S> void add(String type, @Nullable String legalEntity, FiguresBean<S> bean) {
        List<Tag> tags = legalEntity == null ? List.of() : List.of(Tag.of("legal_entity", legalEntity));
        for (Figure<S> figure : bean.figures()) {
            String name = PREFIX + snake(type) + "_" + snake(figure.name());
            if (figure.texts().isEmpty()) {
                registry.gauge(
                        name, tags, bean, figures -> number(figure.number().apply(figures.snapshot())));
            }
            for (String text : figure.texts()) {
                List<Tag> withText = new ArrayList<>(tags);
                withText.add(Tag.of("is", text));
                registry.gauge(
                        name,
                        withText,
                        bean,
                        figures -> text.equals(figure.value().apply(figures.snapshot())) ? 1 : 0);
            }
        }
    }

    private static double number(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    /** Takes them all away: a meter that stays would be bound to objects of an application that is gone. */
    void removeAll() {
        for (Meter meter : List.copyOf(registry.getMeters())) {
            if (meter.getId().getName().startsWith(PREFIX)) {
                registry.remove(meter);
            }
        }
    }

    /** {@code CustomersPerSecond} as {@code customers_per_second}. */
    static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
