package org.creditback.security;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.systemtest.RunningServer;

/** What stands in the database: an attack must not change it. */
final class Books {

    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
             WHERE schemaname IN ('ledger', 'receivables', 'payables', 'reimbursement') AND tablename <> 'audit_event'
             ORDER BY 1""";

    private Books() {}

    /** Each table with the number and a sum of its rows; the audit trail is left out, where attacks are kept. */
    static Map<String, String> fingerprint() {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = RunningServer.get().database().asOwner();
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, TABLES)) {
                String rows =
                        "SELECT count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) FROM " + table + " t";
                tables.put(table, texts(statement, rows).get(0));
            }
            return tables;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The audit trail of one actor, as {@code action object_key}, the oldest first. */
    static List<String> trail(String actor) {
        try (Connection connection = RunningServer.get().database().asOwner();
                Statement statement = connection.createStatement()) {
            return texts(
                    statement,
                    "SELECT action || ' ' || object_key FROM ledger.audit_event WHERE actor = '"
                            + actor.replace("'", "''") + "' ORDER BY 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Log-ins of a name that were refused, as {@code action address program}, the oldest first. */
    static List<String> attempts(String name) {
        try (Connection connection = RunningServer.get().database().asOwner();
                Statement statement = connection.createStatement()) {
            return texts(
                    statement,
                    "SELECT concat_ws(' ', action, after->>'address', after->>'program') FROM ledger.audit_event"
                            + " WHERE action LIKE 'LOGIN_REFUSED%' AND object_key = '"
                            + name.replace("'", "''") + "' ORDER BY audit_event_id");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
