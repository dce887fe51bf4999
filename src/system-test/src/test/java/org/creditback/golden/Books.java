package org.creditback.golden;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.creditback.database.Invariants;
import org.creditback.database.Jdbc;
import org.creditback.database.RowMapper;
import org.creditback.systemtest.RunningServer;
import org.jspecify.annotations.Nullable;

/** The database behind the server, read and written as its owner where no interface says a fact. */
final class Books {

    private Books() {}

    /** All of it in one transaction. */
    static void write(Consumer<Jdbc> work) {
        inTransaction(jdbc -> {
            work.accept(jdbc);
            return "";
        });
    }

    static <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return inTransaction(jdbc -> jdbc.list(sql, mapper, parameters));
    }

    /** The first column of the only row. */
    static String text(String sql, @Nullable Object... parameters) {
        return list(sql, row -> row.getString(1), parameters).get(0);
    }

    /** What is wrong with the books; empty where all is well. */
    static List<Invariants.Violation> violations() {
        return inTransaction(jdbc -> {
            jdbc.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            return Invariants.violations(jdbc, null);
        });
    }

    private static <T> T inTransaction(Function<Jdbc, T> work) {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            connection.setAutoCommit(false);
            T result = work.apply(Jdbc.on(connection));
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
