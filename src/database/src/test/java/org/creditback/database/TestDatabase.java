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

    /** A new connection as the owner role, for what even the owner may not do. */
    public static Connection connectAsOwner() throws SQLException {
        Connection connection =
                SERVER.getDatabase(DatabaseRoles.OWNER, "postgres").getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static EmbeddedPostgres started() {
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
