package org.creditback.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgResultSet;

/**
 * Sends SQL text blocks over the connection of the current transaction.
 *
 * <p>Arrays are bound as arrays of the database. Changes of entities are not flushed first: a store that mixes both
 * calls {@code entityManager.flush()}. Errors: {@link org.creditback.domain.StoreConflict} where a second try may
 * succeed, otherwise a PersistenceException; {@link SqlErrors} says more about either.
 */
public final class Jdbc {

    private final Transport transport;

    private Jdbc(Transport transport) {
        this.transport = transport;
    }

    /** Over the JTA connection that this persistence unit uses in the current transaction. */
    public static Jdbc on(EntityManager entityManager) {
        return new Jdbc(new Transport() {
            @Override
            public <T> T send(Request<T> request) {
                return entityManager
                        .unwrap(Session.class)
                        .doReturningWork(connection -> translating(connection, request));
            }
        });
    }

    /** Over a connection that the caller opens, commits and closes. */
    public static Jdbc on(Connection connection) {
        return new Jdbc(new Transport() {
            @Override
            public <T> T send(Request<T> request) {
                return translating(connection, request);
            }
        });
    }

    /** Rows inserted, updated or deleted. */
    public int update(String sql, @Nullable Object... parameters) {
        return prepared(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** All rows in the order of the query, never {@code null}; the query limits their number. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return prepared(sql, parameters, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                ResultSet row = plain(result);
                while (row.next()) {
                    rows.add(mapper.map(row));
                }
            }
            return rows;
        });
    }

    // All rows are here already. The server's wrapper takes a lock for each column of each, which costs as much as
    // reading it.
    private static ResultSet plain(ResultSet result) throws SQLException {
        return result.isWrapperFor(PgResultSet.class) ? result.unwrap(PgResultSet.class) : result;
    }

    /** The only row, or empty; a second row is an error of the query. */
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> rows = list(sql, mapper, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows where one was asked for: " + sql);
        }
        return rows.stream().findFirst();
    }

    /** Hands over row by row through a cursor of the server; needs a transaction, or the driver reads all rows at once. */
    public void stream(String sql, int fetchSize, RowConsumer consumer, @Nullable Object... parameters) {
        prepared(sql, parameters, statement -> {
            statement.setFetchSize(fetchSize);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                }
            }
            return 0;
        });
    }

    /**
     * Writes rows in bulk, the fastest way in.
     *
     * @param copySql {@code COPY schema.table (columns) FROM STDIN}, text format
     * @return rows written
     */
    public long copyIn(String copySql, Consumer<BulkWriter> rows) {
        return transport.send(connection -> {
            StatementCount.add();
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
            try {
                BulkWriter writer = new BulkWriter(copy);
                rows.accept(writer);
                writer.flush();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private <T> T prepared(String sql, @Nullable Object[] parameters, Execution<T> execution) {
        return transport.send(connection -> {
            StatementCount.add();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.bind(statement, parameters);
                return execution.of(statement);
            }
        });
    }

    private static <T> T translating(Connection connection, Request<T> request) {
        try {
            return request.over(connection);
        } catch (SQLException error) {
            throw SqlErrors.translated(error);
        }
    }

    private interface Transport {
        <T> T send(Request<T> request);
    }

    private interface Request<T> {
        T over(Connection connection) throws SQLException;
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
