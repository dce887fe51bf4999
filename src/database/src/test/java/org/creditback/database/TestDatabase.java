package org.creditback.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A real PostgreSQL for the store tests, migrated once per test process, gone with it. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = started();

    private TestDatabase() {}

    /** A new connection as the application role, without auto-commit: a test that never commits leaves nothing. */
    public static Connection connect() throws SQLException {
        Connection connection =
                SERVER.getDatabase(DatabaseRoles.APPLICATION, "postgres").getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A new connection as the role that owns the tables, without auto-commit. */
    public static Connection connectAsOwner() throws SQLException {
        Connection connection =
                SERVER.getDatabase(DatabaseRoles.OWNER, "postgres").getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Returns as soon as another session waits for a lock that this one holds; fails after ten seconds. */
    public static void awaitSomebodyWaitingFor(Connection holder) throws SQLException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (Jdbc.on(holder)
                .list(
                        "SELECT pid FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))",
                        row -> row.getInt(1))
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody waits");
            }
            Jdbc.on(holder).one("SELECT pg_sleep(0.01)", row -> 1);
        }
    }

    /** A server of its own, migrated and without books; whoever asks closes it. */
    static EmbeddedPostgres started() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (Connection administrator = server.getPostgresDatabase().getConnection()) {
                DatabaseRoles.prepare(administrator, "for tests only", "for tests only");
            }
            SchemaMigration.migrate(server.getDatabase(DatabaseRoles.OWNER, "postgres"));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
