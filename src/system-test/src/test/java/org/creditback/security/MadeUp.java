package org.creditback.security;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Values that a call is made of, for any type: enough to get past everything but the question who calls, and for which legal entity. */
final class MadeUp {

    private static final int DEEPEST = 4;

    private final Map<Class<?>, Object> known;

    MadeUp(LegalEntityId entity) {
        known = Map.ofEntries(
                Map.entry(LegalEntityId.class, entity),
                Map.entry(String.class, "x"),
                Map.entry(int.class, 1),
                Map.entry(Integer.class, 1),
                Map.entry(long.class, 1L),
                Map.entry(Long.class, 1L),
                Map.entry(boolean.class, false),
                Map.entry(Boolean.class, false),
                Map.entry(LocalDate.class, LocalDate.of(2026, 11, 20)),
                Map.entry(
                        Instant.class, LocalDate.of(2026, 11, 20).atStartOfDay().toInstant(ZoneOffset.UTC)),
                Map.entry(java.time.ZoneId.class, ZoneOffset.UTC),
                Map.entry(CurrencyUnit.class, CurrencyUnit.EUR),
                Map.entry(Money.class, Money.zero(CurrencyUnit.EUR)),
                Map.entry(DimensionSet.class, DimensionSet.parse("").orElseThrow()),
                Map.entry(InputStream.class, InputStream.nullInputStream()),
                Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                Map.entry(UUID.class, new UUID(1, 1)),
                Map.entry(Supplier.class, (Supplier<?>) () -> null));
    }

    /** The arguments of a call. */
    @Nullable
    Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> value(type, 0))
                .toArray();
    }

    private @Nullable Object value(Class<?> type, int depth) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type.isAssignableFrom(List.class)) {
            return type == Object.class ? "x" : List.of();
        }
        return type.isRecord() && depth < DEEPEST ? record(type, depth) : null;
    }

    // Where the values contradict each other, without those that may be absent.
    private @Nullable Object record(Class<?> type, int depth) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        @Nullable
        Object[] values =
                Arrays.stream(types).map(each -> value(each, depth + 1)).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException contradiction) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a value of the type has a legal entity in it. */
    static boolean namesLegalEntity(Class<?> type) {
        return type == LegalEntityId.class
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .anyMatch(part -> part != type && namesLegalEntity(part));
    }
}
