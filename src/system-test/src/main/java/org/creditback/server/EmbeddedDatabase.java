package org.creditback.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.creditback.database.DatabaseRoles;

/** A real PostgreSQL as a child process, with its data in a folder of ours; listens on the loopback address only. */
public final class EmbeddedDatabase implements RunDatabase {

    private static final String NAME = "creditback";

    private final EmbeddedPostgres server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the database in {@code database} below the state folder.
     *
     * @param keep whether to go on with the data of an earlier run
     */
    public static EmbeddedDatabase start(StateFolder state, boolean keep) {
        return start(state, keep, Map.of());
    }

    /** The same with settings of the database server beside our own, or in place of them. */
    public static EmbeddedDatabase start(StateFolder state, boolean keep, Map<String, String> settings) {
        Path data = state.resolve("database");
        LeftOver.end(data.resolve("postmaster.pid"), data, "a database");
        if (!keep) {
            StateFolder.delete(data);
        }
        EmbeddedPostgres server = started(data, settings);
        try {
            return new EmbeddedDatabase(server, prepared(server, state));
        } catch (SQLException failure) {
            stop(server);
            throw new StartFailure("The embedded database cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    private static EmbeddedPostgres started(Path data, Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60)) // Recovery after a kill.
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB");
            settings.forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException | IllegalStateException failure) {
            throw new StartFailure(
                    "The embedded database in " + data + " does not start: " + failure.getMessage(), failure);
        }
    }

    private static DatabaseAccess prepared(EmbeddedPostgres server, StateFolder state) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
        DatabaseAccess access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME + "?reWriteBatchedInserts=true",
                state.passwordOrNew("database-owner-password"),
                state.passwordOrNew("database-app-password"));
        try (Connection administrator = server.getDatabase("postgres", NAME).getConnection()) {
            DatabaseRoles.prepare(administrator, access.ownerPassword(), access.applicationPassword());
        }
        return access;
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            System.err.println("The embedded database did not stop in order: " + failure.getMessage());
        }
    }
}
