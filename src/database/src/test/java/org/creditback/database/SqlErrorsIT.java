package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SqlErrorsIT {

    /** As a transaction manager reports a commit that the database refused: the reason is attached, it is not the cause. */
    private static Throwable reported(Throwable refusal) {
        IllegalStateException rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new Exception("resource", refusal));
        return new RuntimeException(rolledBack);
    }

    @Test
    @DisplayName("F17: what is refused at commit is known by its constraint and its sentence")
    void aRefusalAtCommitIsKnown() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            String entity = TestBooks.legalEntity(connection, "EUR");
            TestItems.voucher(connection, entity, "OB-1", TestItems.DATE);
            Throwable error = reported(catchThrowable(connection::commit));
            assertThat(SqlErrors.violatedConstraint(error)).contains("voucher_balances");
            assertThat(SqlErrors.sqlState(error)).contains("23000");
            assertThat(SqlErrors.sentence(error))
                    .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("voucher OB-1 has 0 lines"));
        }
    }

    @Test
    void aSentenceHasItsDetail() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            String entity = TestBooks.legalEntity(connection, "EUR");
            Throwable error = catchThrowable(() -> TestBooks.create(connection, entity, "EUR"));
            assertThat(SqlErrors.sentence(error))
                    .contains(
                            "duplicate key value violates unique constraint \"legal_entity_pkey\": Key (legal_entity)=("
                                    + entity + ") already exists.");
        }
    }

    @Test
    @DisplayName("RI-6: a session that ends at commit is an outage")
    void aSessionThatEndsAtCommitIsAnOutage() {
        SQLException ended = new SQLException("terminating connection due to administrator command", "57P01");
        assertThat(SqlErrors.isOutage(reported(ended))).isTrue();
        assertThat(SqlErrors.isConflict(reported(ended))).isFalse();
    }

    @Test
    void anExceptionThatIsItsOwnCauseEnds() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.initCause(other);
        assertThat(SqlErrors.sqlState(one)).isEmpty();
    }
}
