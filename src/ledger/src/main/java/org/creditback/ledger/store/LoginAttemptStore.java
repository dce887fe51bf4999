package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What the audit trail has of refused log-ins. */
@Dependent
public class LoginAttemptStore {

    /** Stands for every name that no account has. */
    static final String NOBODY = "?";

    private static final int LONGEST_NAME = 60;

    private final LedgerDatabase database;

    @Inject
    public LoginAttemptStore(LedgerDatabase database) {
        this.database = database;
    }

    /** The account of a name, also a disabled one; a question mark for a name that is nobody's. */
    public String account(@Nullable String name) {
        if (name == null || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return NOBODY;
        }
        return database.jdbc()
                .one("SELECT name FROM ledger.user_account WHERE name = ?", row -> row.getString(1), name)
                .orElse(NOBODY);
    }

    /** Holds the count of an account until the transaction ends; false where somebody else does. */
    public boolean hold(String account) {
        return database.jdbc()
                .one(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('refused log-ins of ' || ?, 0))",
                        row -> row.getBoolean(1),
                        account)
                .orElseThrow();
    }

    /** How many refused log-ins of an account were kept within the last minutes. */
    public int count(String account, int minutes) {
        return database.jdbc().one("""
                        SELECT count(*)::int FROM ledger.audit_event
                         WHERE object_key = ? AND action IN ('LOGIN_REFUSED', 'LOGIN_REFUSED_OFTEN')
                           AND at > clock_timestamp() - make_interval(mins => ?)""", row -> row.getInt(1), account, minutes).orElseThrow();
    }
}
