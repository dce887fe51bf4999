package org.creditback.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Prepares an empty database for its first server start: two roles and the schema of the batch subsystem.
 *
 * <p>The owner role migrates; the application role reads and writes rows. The batch subsystem makes its tables itself,
 * as the application role, in the first schema of that role's search path. May be run again at any time.
 */
public final class DatabaseRoles {

    /** The role that owns the schemas and runs the migrations. */
    public static final String OWNER = "creditback_owner";

    /** The role that the application works as. */
    public static final String APPLICATION = "creditback_app";

    private DatabaseRoles() {}

    /** Creates what is missing in the database of this connection, whose user may create roles. */
    public static void prepare(Connection administrator, String ownerPassword, String applicationPassword)
            throws SQLException {
        login(administrator, OWNER, ownerPassword);
        login(administrator, APPLICATION, applicationPassword);
        String database = quoted(administrator, administrator.getCatalog());
        String settings = "ALTER ROLE creditback_app IN DATABASE " + database + " SET ";
        try (Statement statement = administrator.createStatement()) {
            for (String sql : List.of(
                    "GRANT creditback_owner, creditback_app TO CURRENT_USER",
                    "GRANT CONNECT, CREATE ON DATABASE " + database + " TO creditback_owner",
                    "GRANT CONNECT, TEMPORARY ON DATABASE " + database + " TO creditback_app",
                    "CREATE SCHEMA IF NOT EXISTS batch AUTHORIZATION creditback_app",
                    settings + "search_path = batch",
                    settings + "lock_timeout = '5s'",
                    settings + "statement_timeout = '30s'",
                    settings + "idle_in_transaction_session_timeout = '60s'")) {
                statement.execute(sql);
            }
        }
    }

    private static void login(Connection administrator, String role, String password) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                exists = found.next();
            }
            statement.execute((exists ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN PASSWORD '"
                    + administrator.unwrap(PGConnection.class).escapeLiteral(password) + "'");
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        return '"'
                + connection.unwrap(PGConnection.class).escapeIdentifier(name).replaceAll("^\"|\"$", "")
                + '"';
    }
}
