package org.creditback.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds Java values to a statement; an array becomes an array of the database. */
final class Parameters {

    private static final Map<Class<?>, String> ARRAY_TYPES = Map.of(
            Long.class, "bigint",
            Integer.class, "integer",
            Short.class, "smallint",
            Boolean.class, "boolean",
            String.class, "text",
            BigDecimal.class, "numeric",
            LocalDate.class, "date",
            UUID.class, "uuid");

    private Parameters() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(statement.getConnection(), values[i]));
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof long[] numbers) {
            return array(connection, Arrays.stream(numbers).boxed().toArray(Long[]::new));
        }
        if (value instanceof int[] numbers) {
            return array(connection, Arrays.stream(numbers).boxed().toArray(Integer[]::new));
        }
        if (value instanceof Object[] elements) {
            return array(connection, elements);
        }
        return value;
    }

    private static Array array(Connection connection, Object[] elements) throws SQLException {
        Class<?> element = elements.getClass().getComponentType();
        if (element.isEnum()) {
            return connection.createArrayOf(
                    "text",
                    Arrays.stream(elements).map(e -> ((Enum<?>) e).name()).toArray());
        }
        String type = ARRAY_TYPES.get(element);
        if (type == null) {
            throw new IllegalArgumentException("no array type of the database for " + element.getSimpleName() + "[]");
        }
        return connection.createArrayOf(type, elements);
    }
}
