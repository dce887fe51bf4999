package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.LoginAttempts;
import org.creditback.ledger.store.AuditStore;
import org.creditback.ledger.store.LoginAttemptStore;
import org.jspecify.annotations.Nullable;

/** Open to everybody: nobody is known yet when a log-in is refused. */
@Stateless
public class LoginAttemptsBean implements LoginAttempts {

    // As many wrong passwords in a row as the server takes before it locks a name, and for as long as it does.
    private static final int MOST = 10;
    private static final int MINUTES = 15;

    @Inject
    private LoginAttemptStore attempts;

    @Inject
    private AuditStore audit;

    @Override
    @PermitAll
    @TransactionAttribute(REQUIRES_NEW)
    public void refused(@Nullable String name, String address, boolean program) {
        String key = attempts.account(name);
        // Whoever tries many times at once is counted one by one; who would have to wait is not kept, and holds nothing
        // up.
        if (!attempts.hold(key)) {
            return;
        }
        int before = attempts.count(key, MINUTES);
        if (before < MOST) {
            audit.insert(new AuditEvent(
                    null,
                    "anonymous",
                    before + 1 < MOST ? "LOGIN_REFUSED" : "LOGIN_REFUSED_OFTEN",
                    "USER",
                    key,
                    null,
                    new AuditFacts()
                            .with("address", address)
                            .with("program", program)
                            .json(),
                    null));
        }
    }
}
