package org.creditback.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.creditback.database.DatabaseRoles;

/** A database that somebody else keeps, named by CREDITBACK_DB_URL, _USER and _PASSWORD; it stays when a run ends. */
public record ExternalDatabase(DatabaseAccess access) implements RunDatabase {

    /**
     * Prepares roles and batch schema with the user's account, which must be allowed to.
     *
     * @param keep whether the data of an earlier run may be there
     */
    public static ExternalDatabase open(String url, String user, String password, StateFolder state, boolean keep) {
        DatabaseAccess access = new DatabaseAccess(
                url, state.passwordOrNew("database-owner-password"), state.passwordOrNew("database-app-password"));
        try (Connection administrator = connected(url, user, password)) {
            if (!keep && isInUse(administrator)) {
                throw new StartFailure("The database " + url + " already holds data of Creditback:"
                        + " add -Dcreditback.keep=true to go on with it, or name an empty one.");
            }
            DatabaseRoles.prepare(administrator, access.ownerPassword(), access.applicationPassword());
        } catch (SQLException failure) {
            throw new StartFailure(
                    "The user " + user + " may not create roles and schemas in the database " + url + ": "
                            + firstLine(failure) + ".",
                    failure);
        }
        return new ExternalDatabase(access);
    }

    private static Connection connected(String url, String user, String password) {
        try {
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException failure) {
            throw new StartFailure(
                    "The database " + url + " of CREDITBACK_DB_URL cannot be reached as user " + user + ": "
                            + firstLine(failure),
                    failure);
        }
    }

    private static boolean isInUse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_namespace WHERE nspname = 'migration'")) {
            return found.next();
        }
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        // It was there before, and it stays.
    }
}
