package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.creditback.database.Jdbc;

/** The accounts of people and their roles. */
@Dependent
public class UserAccountStore {

    @PersistenceContext(unitName = "ledger")
    private EntityManager entityManager;

    public boolean anyExists() {
        return Jdbc.on(entityManager)
                .one("SELECT EXISTS (SELECT 1 FROM ledger.user_account)", row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** Adds an account with one role and a grant for every legal entity. */
    public void insert(String name, String passwordHash, String role) {
        Jdbc jdbc = Jdbc.on(entityManager);
        jdbc.update("INSERT INTO ledger.user_account (name, password_hash) VALUES (?, ?)", name, passwordHash);
        jdbc.update("INSERT INTO ledger.user_role (name, role) VALUES (?, ?)", name, role);
        jdbc.update("INSERT INTO ledger.user_grant (user_name, legal_entity) VALUES (?, '*')", name);
    }
}
