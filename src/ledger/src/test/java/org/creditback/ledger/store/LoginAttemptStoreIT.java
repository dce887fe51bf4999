package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.creditback.database.Jdbc;
import org.creditback.database.TestDatabase;
import org.creditback.ledger.AuditEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("controls.md 3: refused log-ins in the audit trail")
class LoginAttemptStoreIT {

    private Connection connection;
    private LoginAttemptStore attempts;
    private AuditStore audit;

    @BeforeEach
    void anAccount() throws SQLException {
        connection = TestDatabase.connect();
        Jdbc jdbc = Jdbc.on(connection);
        LedgerDatabase database = new LedgerDatabase(jdbc);
        attempts = new LoginAttemptStore(database);
        audit = new AuditStore(database);
        jdbc.update(
                "INSERT INTO ledger.user_account (name, password_hash, enabled) VALUES ('attempted', 'none', false)");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void refused(String action, String name) {
        audit.insert(new AuditEvent(null, "anonymous", action, "USER", name, null, null, null));
    }

    @Test
    @DisplayName("A name that is nobody's is never kept: it may be a password in the wrong field")
    void knowsItsAccounts() {
        assertThat(attempts.account("attempted")).isEqualTo("attempted");
        assertThat(attempts.account("correct horse battery staple")).isEqualTo("?");
        assertThat(attempts.account("a\0b")).isEqualTo("?");
        assertThat(attempts.account("x".repeat(100_000))).isEqualTo("?");
        assertThat(attempts.account(null)).isEqualTo("?");
    }

    @Test
    void countsWhatWasRefusedOfLate() {
        refused("LOGIN_REFUSED", "attempted");
        refused("LOGIN_REFUSED_OFTEN", "attempted");
        refused("LOGGED_IN", "attempted");
        refused("LOGIN_REFUSED", "?");
        assertThat(attempts.count("attempted", 15)).isEqualTo(2);
        assertThat(attempts.count("attempted", 0)).isZero();
    }

    @Test
    @DisplayName("Whoever tries many times at once is counted one by one, and nobody waits")
    void oneCountsAtATime() throws SQLException {
        assertThat(attempts.hold("attempted")).isTrue();
        try (Connection second = TestDatabase.connect()) {
            LoginAttemptStore others = new LoginAttemptStore(new LedgerDatabase(Jdbc.on(second)));
            assertThat(others.hold("attempted")).isFalse();
            assertThat(others.hold("?")).isTrue();
            second.rollback();
        }
    }
}
