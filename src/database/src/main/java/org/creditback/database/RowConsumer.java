package org.creditback.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes the current row of a result that is too long for memory; it never moves the cursor. */
@FunctionalInterface
public interface RowConsumer {

    void accept(ResultSet row) throws SQLException;
}
