package org.creditback.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.creditback.database.DatabaseRoles;

/**
 * How the server and its tests reach the database.
 *
 * @param url                 JDBC address, without user and password
 * @param ownerPassword       of the role that migrates
 * @param applicationPassword of the role that the application works as
 */
public record DatabaseAccess(String url, String ownerPassword, String applicationPassword) {

    /** A new connection as the application role. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.APPLICATION, applicationPassword);
    }

    /** A new connection as the owner role. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.OWNER, ownerPassword);
    }

    @Override
    public String toString() {
        return url;
    }
}
