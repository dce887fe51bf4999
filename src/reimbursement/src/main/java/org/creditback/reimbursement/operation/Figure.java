package org.creditback.reimbursement.operation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operator can read: an attribute of an MBean, and a meter.
 *
 * @param <S>         what it is read from
 * @param name        of the attribute; the meter has the same in snake case
 * @param description for people
 * @param type        of the value
 * @param value       null where it is not known
 * @param number      the same as a meter shows it; null where it is not known, and for a text
 * @param texts       what a text may be: a meter for each of them is 1 where it is; empty for numbers
 */
record Figure<S>(
        String name,
        String description,
        OpenType<?> type,
        Function<S, @Nullable Object> value,
        Function<S, @Nullable Number> number,
        List<String> texts) {

    static <S> Figure<S> count(String name, String description, Function<S, @Nullable Long> value) {
        return new Figure<>(name, description, SimpleType.LONG, value::apply, value::apply, List.of());
    }

    /** In the currency of the books. */
    static <S> Figure<S> amount(String name, String description, Function<S, Money> value) {
        return new Figure<>(
                name,
                description,
                SimpleType.BIGDECIMAL,
                figures -> value.apply(figures).getAmount(),
                figures -> value.apply(figures).getAmount(),
                List.of());
    }

    /** ISO 8601 in UTC; the meter has seconds since 1970. */
    static <S> Figure<S> time(String name, String description, Function<S, @Nullable Instant> value) {
        return new Figure<>(
                name,
                description,
                SimpleType.STRING,
                figures -> text(value.apply(figures)),
                figures -> seconds(value.apply(figures)),
                List.of());
    }

    /** One of the constants. */
    static <S, E extends Enum<E>> Figure<S> state(
            String name, String description, Class<E> type, Function<S, @Nullable E> value) {
        return new Figure<>(
                name,
                description,
                SimpleType.STRING,
                figures -> text(value.apply(figures)),
                figures -> null,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }
}
