package org.creditback.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the current row; it never moves the cursor. */
@FunctionalInterface
public interface RowMapper<T> {

    T map(ResultSet row) throws SQLException;
}
