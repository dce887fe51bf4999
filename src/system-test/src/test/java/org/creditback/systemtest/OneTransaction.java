package org.creditback.systemtest;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creditback.database.Jdbc;

/** Asks the database from several sides of one transaction which session it talks to. */
@Stateless
public class OneTransaction {

    private static final String SESSION = "SELECT pg_backend_pid()";

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @PersistenceContext(unitName = "creditback-receivables.jar#receivables")
    private EntityManager receivables;

    @PersistenceContext(unitName = "creditback-payables.jar#payables")
    private EntityManager payables;

    /** By entities' own SQL, by {@link Jdbc} over two units, and by the plain datasource. */
    @PermitAll
    public List<Integer> sessions() throws SQLException {
        List<Integer> sessions = new ArrayList<>();
        sessions.add(((Number) receivables.createNativeQuery(SESSION).getSingleResult()).intValue());
        sessions.addAll(Jdbc.on(receivables).list(SESSION, row -> row.getInt(1)));
        sessions.addAll(Jdbc.on(payables).list(SESSION, row -> row.getInt(1)));
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(SESSION)) {
            row.next();
            sessions.add(row.getInt(1));
        }
        return sessions;
    }
}
