package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.DimensionValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SU-19: dimensions that people change")
class DimensionStoreIT {

    private Connection connection;
    private Jdbc jdbc;
    private DimensionStore store;
    private LegalEntityId entity;

    @BeforeEach
    void aDimension() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        store = new DimensionStore(new LedgerDatabase(jdbc));
        entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        assertThat(store.insert(entity, new Dimension("Area", false, false, 0))).isTrue();
        assertThat(store.insertValue(entity, "Area", new DimensionValue("N", null)))
                .isTrue();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void namesAndValuesExistOnce() {
        assertThat(store.insert(entity, new Dimension("Area", true, true, 0))).isFalse();
        assertThat(store.insertValue(entity, "Area", new DimensionValue("N", null)))
                .isFalse();
        assertThat(store.list(entity)).containsExactly(new Dimension("Area", false, false, 0));
    }

    @Test
    void aChangeRaisesTheVersion() {
        store.update(entity, new Dimension("Area", true, true, 0));
        assertThat(store.hold(entity, "Area")).contains(new Dimension("Area", true, true, 1));
        DimensionValue closed = new DimensionValue("N", LocalDate.of(2026, 12, 31));
        store.closeValue(entity, "Area", closed);
        assertThat(store.holdValue(entity, "Area", "N")).contains(closed);
        store.closeValue(entity, "Area", new DimensionValue("N", null));
        assertThat(store.values(entity, "Area", "", 9)).containsExactly(new DimensionValue("N", null));
    }

    @Test
    @DisplayName("What was posted with a value is found, and nothing that only looks like it")
    void knowsWhatWasPosted() {
        jdbc.update(
                "INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions) SELECT ?, min(account), 'Area=N2;BigArea=N'"
                        + " FROM ledger.account WHERE legal_entity = ?",
                entity.code(),
                entity.code());
        assertThat(store.isPosted(entity, "Area", "N")).isFalse();
        assertThat(store.isPosted(entity, "Area", "N2")).isTrue();
        assertThat(store.isPosted(entity, "Area", null)).isTrue();
        assertThat(store.isPosted(entity, "rea", null)).isFalse();
    }

    @Test
    void aDimensionGoesWithItsValues() {
        store.delete(entity, "Area", null);
        assertThat(store.list(entity)).isEmpty();
        assertThat(store.values(entity, "Area", "", 9)).isEmpty();
    }
}
