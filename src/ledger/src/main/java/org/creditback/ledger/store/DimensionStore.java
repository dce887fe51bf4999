package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.DimensionValue;
import org.jspecify.annotations.Nullable;

/** Dimensions and their values, as people change them. */
@Dependent
public class DimensionStore {

    private static final String DIMENSION =
            "SELECT name, required, balancing, version FROM ledger.dimension WHERE legal_entity = ?";

    private final LedgerDatabase database;

    @Inject
    public DimensionStore(LedgerDatabase database) {
        this.database = database;
    }

    /** In name order. */
    public List<Dimension> list(LegalEntityId entity) {
        return database.jdbc().list(DIMENSION + " ORDER BY name", DimensionStore::dimension, entity.code());
    }

    /** One dimension, locked: whoever else changes the dimensions of the legal entity waits. */
    public Optional<Dimension> hold(LegalEntityId entity, String name) {
        database.jdbc().list(DIMENSION + " ORDER BY name FOR UPDATE", DimensionStore::dimension, entity.code());
        return database.jdbc().one(DIMENSION + " AND name = ?", DimensionStore::dimension, entity.code(), name);
    }

    /** Adds a dimension; false where there is one of this name. */
    public boolean insert(LegalEntityId entity, Dimension dimension) {
        return database.jdbc().update("""
                                INSERT INTO ledger.dimension (legal_entity, name, required, balancing) VALUES (?, ?, ?, ?)
                                    ON CONFLICT (legal_entity, name) DO NOTHING""", entity.code(), dimension.name(), dimension.required(), dimension.balancing())
                == 1;
    }

    /** Writes what is asked of a dimension that is held. */
    public void update(LegalEntityId entity, Dimension dimension) {
        database.jdbc().update("""
                        UPDATE ledger.dimension SET required = ?, balancing = ?, version = version + 1
                         WHERE legal_entity = ? AND name = ?""", dimension.required(), dimension.balancing(), entity.code(), dimension.name());
    }

    /** Values in code order after one. */
    public List<DimensionValue> values(LegalEntityId entity, String name, String after, int size) {
        return database.jdbc().list("""
                        SELECT value, closed_from FROM ledger.dimension_value
                         WHERE legal_entity = ? AND name = ? AND value > ? ORDER BY value LIMIT ?""", DimensionStore::value, entity.code(), name, after, size);
    }

    /** One value, locked. */
    public Optional<DimensionValue> holdValue(LegalEntityId entity, String name, String value) {
        return database.jdbc().one("""
                        SELECT value, closed_from FROM ledger.dimension_value
                         WHERE legal_entity = ? AND name = ? AND value = ? FOR UPDATE""", DimensionStore::value, entity.code(), name, value);
    }

    /** Adds a value; false where it is there already. */
    public boolean insertValue(LegalEntityId entity, String name, DimensionValue value) {
        return database.jdbc().update("""
                                INSERT INTO ledger.dimension_value (legal_entity, name, value, closed_from) VALUES (?, ?, ?, ?)
                                    ON CONFLICT DO NOTHING""", entity.code(), name, value.value(), value.closedFrom()) == 1;
    }

    /** Writes from when on a value that is held is closed. */
    public void closeValue(LegalEntityId entity, String name, DimensionValue value) {
        database.jdbc()
                .update(
                        "UPDATE ledger.dimension_value SET closed_from = ?::date WHERE legal_entity = ? AND name = ? AND value = ?",
                        value.closedFrom(),
                        entity.code(),
                        name,
                        value.value());
    }

    /** Whether a line was ever posted with the value; null for any value of the dimension. */
    public boolean isPosted(LegalEntityId entity, String name, @Nullable String value) {
        return database.jdbc()
                .one(
                        """
                        SELECT EXISTS (SELECT FROM ledger.ledger_dimension
                                        WHERE legal_entity = ? AND position(? IN ';' || dimensions || ';') > 0)""",
                        row -> row.getBoolean(1),
                        entity.code(),
                        ";" + name + "=" + (value == null ? "" : value + ";"))
                .orElseThrow();
    }

    /** Deletes a value; null for the dimension with all its values. */
    public void delete(LegalEntityId entity, String name, @Nullable String value) {
        database.jdbc().update("""
                        DELETE FROM ledger.dimension_value
                         WHERE legal_entity = ? AND name = ? AND value = coalesce(?::text, value)""", entity.code(), name, value);
        if (value == null) {
            database.jdbc()
                    .update("DELETE FROM ledger.dimension WHERE legal_entity = ? AND name = ?", entity.code(), name);
        }
    }

    private static Dimension dimension(ResultSet row) throws SQLException {
        return new Dimension(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getInt(4));
    }

    private static DimensionValue value(ResultSet row) throws SQLException {
        return new DimensionValue(row.getString(1), row.getObject(2, LocalDate.class));
    }
}
