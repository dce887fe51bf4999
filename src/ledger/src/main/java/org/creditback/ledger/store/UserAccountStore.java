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
import org.creditback.ledger.UserAccount;

/** The accounts of people, their roles and grants. */
@Dependent
public class UserAccountStore {

    private static final String ACCOUNT = """
            SELECT a.name,
                   ARRAY(SELECT r.role::text FROM ledger.user_role r WHERE r.name = a.name ORDER BY 1),
                   ARRAY(SELECT g.legal_entity::text FROM ledger.user_grant g WHERE g.user_name = a.name ORDER BY g.legal_entity),
                   a.language, a.enabled
              FROM ledger.user_account a
            """;

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
    public List<UserAccount> list(String after, int size) {
        return database.jdbc()
                .list(
                        ACCOUNT + "WHERE a.name COLLATE \"C\" > ? ORDER BY a.name COLLATE \"C\" LIMIT ?",
                        UserAccountStore::account,
                        after,
                        size);
    }

    public Optional<UserAccount> find(String name) {
        return database.jdbc().one(ACCOUNT + "WHERE a.name = ?", UserAccountStore::account, name);
    }

    /** Adds an account with its roles and grants; false where the name is taken. */
    public boolean insert(UserAccount account, String passwordHash) {
        int inserted = database.jdbc().update("""
                        INSERT INTO ledger.user_account (name, password_hash, language, enabled) VALUES (?, ?, ?, ?)
                            ON CONFLICT DO NOTHING""", account.name(), passwordHash, account.language(), account.enabled());
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
                "UPDATE ledger.user_account SET language = ?, enabled = ? WHERE name = ?",
                account.language(),
                account.enabled(),
                account.name());
        jdbc.update("DELETE FROM ledger.user_role WHERE name = ?", account.name());
        jdbc.update("DELETE FROM ledger.user_grant WHERE user_name = ?", account.name());
        writeRoles(account.name(), account.roles());
        writeGrants(account.name(), account.legalEntities());
    }

    public void changePassword(String name, String passwordHash) {
        database.jdbc().update("UPDATE ledger.user_account SET password_hash = ? WHERE name = ?", passwordHash, name);
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
