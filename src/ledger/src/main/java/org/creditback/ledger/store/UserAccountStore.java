package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Look;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.ledger.UserRecord;
import org.jspecify.annotations.Nullable;

/** The accounts of people, their roles and grants. */
@Dependent
public class UserAccountStore {

    private static final String COLUMNS = """
            SELECT a.name,
                   ARRAY(SELECT r.role::text FROM ledger.user_role r WHERE r.name = a.name ORDER BY 1),
                   ARRAY(SELECT g.legal_entity::text FROM ledger.user_grant g WHERE g.user_name = a.name ORDER BY g.legal_entity),
                   a.language, a.enabled, a.one_time_password, a.version, a.session_epoch, a.look
              FROM ledger.user_account a
            """;

    // Letters of both cases match, and what is a wildcard to the database is a character to people.
    private static final String FILTER = """
             WHERE a.name COLLATE "C" > ?
               AND position(lower(?) IN lower(a.name)) > 0
               AND (?::text IS NULL OR EXISTS (SELECT FROM ledger.user_role r WHERE r.name = a.name AND r.role = ?))
               AND (?::text IS NULL OR EXISTS (SELECT FROM ledger.user_grant g WHERE g.user_name = a.name AND g.legal_entity IN ('*', ?)))
               AND (?::boolean IS NULL OR a.enabled = ?)
               AND (NOT ?::boolean OR EXISTS (
                       SELECT FROM unnest(?::text[], ?::text[]) AS pair (one, other)
                         JOIN ledger.user_role o ON o.name = a.name AND o.role = pair.one
                         JOIN ledger.user_role p ON p.name = a.name AND p.role = pair.other))
             ORDER BY a.name COLLATE "C" LIMIT ?""";

    private final LedgerDatabase database;

    @Inject
    public UserAccountStore(LedgerDatabase database) {
        this.database = database;
    }

    public boolean anyExists() {
        return database.jdbc()
                .one("SELECT EXISTS (SELECT 1 FROM ledger.user_account)", row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** Accounts after a name, in the order of their names. */
    public List<UserAccount> list(UserFilter filter, String after, int size) {
        List<RoleConflict> conflicts = List.of(RoleConflict.values());
        return database.jdbc()
                .list(
                        COLUMNS + FILTER,
                        UserAccountStore::account,
                        after,
                        filter.name() == null ? "" : filter.name(),
                        filter.role(),
                        filter.role(),
                        filter.legalEntity(),
                        filter.legalEntity(),
                        filter.enabled(),
                        filter.enabled(),
                        filter.conflicts(),
                        conflicts.stream().map(RoleConflict::first).toArray(String[]::new),
                        conflicts.stream().map(RoleConflict::second).toArray(String[]::new),
                        size);
    }

    public Optional<UserAccount> find(String name) {
        return record(name).map(UserRecord::account);
    }

    public Optional<UserRecord> record(String name) {
        return database.jdbc()
                .one(
                        COLUMNS + "WHERE a.name = ?",
                        row -> new UserRecord(account(row), row.getBoolean(6), row.getInt(7)),
                        name);
    }

    /** The same, and nobody else changes the account before this transaction ends. */
    public Optional<UserRecord> lock(String name) {
        database.jdbc()
                .list(
                        "SELECT a.name FROM ledger.user_account a WHERE a.name = ? FOR UPDATE",
                        row -> row.getString(1),
                        name);
        return record(name);
    }

    /** What an open session is held against. */
    public Optional<AccountStanding> standing(String name) {
        return database.jdbc()
                .one(
                        COLUMNS + "WHERE a.name = ?",
                        row -> new AccountStanding(
                                row.getInt(8),
                                row.getBoolean(5),
                                Set.of(texts(row.getArray(2))),
                                row.getBoolean(6),
                                Look.valueOf(row.getString(9))),
                        name);
    }

    public Optional<String> passwordHash(String name) {
        return database.jdbc()
                .one(
                        "SELECT a.password_hash FROM ledger.user_account a WHERE a.name = ?",
                        row -> row.getString(1),
                        name);
    }

    /** Adds an account with its roles and grants; false where the name is taken. */
    public boolean insert(UserAccount account, String passwordHash, boolean oneTime) {
        int inserted = database.jdbc()
                .update("""
                        INSERT INTO ledger.user_account (name, password_hash, language, enabled, one_time_password) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""", account.name(), passwordHash, account.language(), account.enabled(), oneTime);
        if (inserted == 0) {
            return false;
        }
        writeRoles(account.name(), account.roles());
        writeGrants(account.name(), account.legalEntities());
        return true;
    }

    /** Changes an account that exists, but not its password. */
    public void update(UserAccount account) {
        Jdbc jdbc = database.jdbc();
        jdbc.update(
                "UPDATE ledger.user_account SET language = ?, enabled = ?, version = version + 1 WHERE name = ?",
                account.language(),
                account.enabled(),
                account.name());
        jdbc.update("DELETE FROM ledger.user_role WHERE name = ?", account.name());
        jdbc.update("DELETE FROM ledger.user_grant WHERE user_name = ?", account.name());
        writeRoles(account.name(), account.roles());
        writeGrants(account.name(), account.legalEntities());
    }

    public void changePassword(String name, String passwordHash, boolean oneTime) {
        database.jdbc().update("""
                        UPDATE ledger.user_account SET password_hash = ?, one_time_password = ?, version = version + 1 WHERE name = ?""", passwordHash, oneTime, name);
    }

    public void choose(String name, @Nullable String language, Look look) {
        database.jdbc()
                .update(
                        "UPDATE ledger.user_account SET language = ?, look = ?, version = version + 1 WHERE name = ?",
                        language,
                        look.name(),
                        name);
    }

    /** Lets every session that is open now be over. */
    public void endSessions(String name) {
        database.jdbc().update("UPDATE ledger.user_account SET session_epoch = session_epoch + 1 WHERE name = ?", name);
    }

    /** Lets a person reach one more legal entity, where no grant of theirs covers it yet. */
    public void addGrant(String name, String legalEntity) {
        database.jdbc().update("""
                        INSERT INTO ledger.user_grant (user_name, legal_entity)
                        SELECT ?, ? WHERE NOT EXISTS (SELECT FROM ledger.user_grant WHERE user_name = ? AND legal_entity IN ('*', ?))""", name, legalEntity, name, legalEntity);
    }

    /** How many may log in with a role. Their rows stay locked, so that two who leave at once do not both find the other. */
    public int enabledWithRole(String role) {
        return database.jdbc().list("""
                        SELECT a.name FROM ledger.user_account a
                         WHERE a.enabled AND EXISTS (SELECT FROM ledger.user_role r WHERE r.name = a.name AND r.role = ?)
                         ORDER BY a.name FOR UPDATE""", row -> row.getString(1), role).size();
    }

    private void writeRoles(String name, Set<String> roles) {
        database.jdbc()
                .update(
                        "INSERT INTO ledger.user_role (name, role) SELECT ?, unnest(?::text[])",
                        name,
                        roles.toArray(String[]::new));
    }

    private void writeGrants(String name, Collection<String> legalEntities) {
        database.jdbc()
                .update(
                        "INSERT INTO ledger.user_grant (user_name, legal_entity) SELECT ?, unnest(?::text[])",
                        name,
                        legalEntities.toArray(String[]::new));
    }

    private static UserAccount account(ResultSet row) throws SQLException {
        return new UserAccount(
                row.getString(1),
                Set.of(texts(row.getArray(2))),
                List.of(texts(row.getArray(3))),
                row.getString(4),
                row.getBoolean(5));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
