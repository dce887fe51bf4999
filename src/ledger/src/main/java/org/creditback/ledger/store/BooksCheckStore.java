package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Invariants;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.BooksCheck.CheckedBooks;
import org.jspecify.annotations.Nullable;

/** Asks the invariants, and keeps what they answered. */
@Dependent
public class BooksCheckStore {

    private final LedgerDatabase database;

    @Inject
    public BooksCheckStore(LedgerDatabase database) {
        this.database = database;
    }

    /** What is wrong, in one snapshot; needs a transaction of its own. Null for all legal entities. */
    public List<Invariants.Count> broken(@Nullable LegalEntityId entity) {
        Jdbc jdbc = database.jdbc();
        // The first statement of the transaction, or the books move between the questions.
        jdbc.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        jdbc.list("SELECT set_config('statement_timeout', '3600s', true), set_config('jit', 'off', true)", row -> 1);
        return Invariants.counts(jdbc, entity == null ? null : entity.code());
    }

    /** Legal entities whose last check is older than this, and those never checked. */
    public List<LegalEntityId> due(int minutes) {
        return database.jdbc().list("""
                        SELECT e.legal_entity FROM ledger.legal_entity e LEFT JOIN ledger.books_check c USING (legal_entity)
                         WHERE c.checked_at IS NULL OR c.checked_at < clock_timestamp() - make_interval(mins => ?)
                         ORDER BY e.legal_entity""", row -> new LegalEntityId(row.getString(1)), minutes);
    }

    /** Puts what a check found in the place of the one before. */
    public void keep(LegalEntityId entity, long violations, List<String> findings) {
        database.jdbc().update("""
                        INSERT INTO ledger.books_check (legal_entity, checked_at, violations, findings)
                        VALUES (?, clock_timestamp(), ?, ?)
                            ON CONFLICT (legal_entity) DO UPDATE
                           SET checked_at = excluded.checked_at, violations = excluded.violations,
                               findings = excluded.findings""", entity.code(), violations, findings.toArray(String[]::new));
    }

    /** The last check; empty before the first. */
    public Optional<CheckedBooks> last(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT checked_at, violations, findings FROM ledger.books_check WHERE legal_entity = ?",
                        BooksCheckStore::checked,
                        entity.code());
    }

    private static CheckedBooks checked(ResultSet row) throws SQLException {
        Array findings = row.getArray(3);
        return new CheckedBooks(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), List.of((String[])
                findings.getArray()));
    }
}
