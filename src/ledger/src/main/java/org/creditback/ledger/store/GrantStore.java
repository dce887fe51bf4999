package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Which legal entities a person may see. */
@Dependent
public class GrantStore {

    // Who logged in before the account was disabled may still have a session; accounts of another directory are not
    // listed here.
    private static final String NOT_DISABLED =
            "NOT EXISTS (SELECT FROM ledger.user_account a WHERE a.name = ? AND NOT a.enabled)";

    private final LedgerDatabase database;

    @Inject
    public GrantStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Whether the person's account may log in, the legal entity exists, and they have a grant for it or for all. */
    public boolean reaches(String userName, LegalEntityId entity) {
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM ledger.legal_entity e
                                         JOIN ledger.user_grant g ON g.legal_entity IN (e.legal_entity, '*')
                                        WHERE e.legal_entity = ? AND g.user_name = ? AND\s""" + NOT_DISABLED + ")", row -> row.getBoolean(1), entity.code(), userName, userName)
                .orElseThrow();
    }

    /** Whether the person's account may log in. */
    public boolean mayAct(String userName) {
        return database.jdbc()
                .one("SELECT " + NOT_DISABLED, row -> row.getBoolean(1), userName)
                .orElseThrow();
    }

    /** Whether the legal entity exists. */
    public boolean exists(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT EXISTS (SELECT FROM ledger.legal_entity WHERE legal_entity = ?)",
                        row -> row.getBoolean(1),
                        entity.code())
                .orElseThrow();
    }

    /** The legal entities of a person, in code order; none while the account is disabled. */
    public List<LegalEntityId> of(String userName) {
        return database.jdbc()
                .list(
                        """
                        SELECT e.legal_entity FROM ledger.legal_entity e
                         WHERE EXISTS (SELECT FROM ledger.user_grant g
                                        WHERE g.user_name = ? AND g.legal_entity IN (e.legal_entity, '*'))
                           AND\s""" + NOT_DISABLED + " ORDER BY e.legal_entity",
                        row -> new LegalEntityId(row.getString(1)),
                        userName,
                        userName);
    }

    /** Every legal entity, in code order. */
    public List<LegalEntityId> all() {
        return database.jdbc()
                .list(
                        "SELECT legal_entity FROM ledger.legal_entity ORDER BY legal_entity",
                        row -> new LegalEntityId(row.getString(1)));
    }
}
