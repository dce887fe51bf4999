package org.creditback.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creditback.ledger.AccountStanding;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of itself.
 *
 * @param began   when its person logged in
 * @param lastAct when its person last did something; a page that looks again by itself is no act
 * @param epoch   of the account then; 0 for an account of another directory
 */
record SessionMarks(Instant began, Instant lastAct, int epoch) implements Serializable {

    // As the session timeout in web.xml, which looks by a page would put off for ever.
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    // A working day with a margin: who works on logs in again.
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private static final String NAME = "org.creditback.sessionMarks";

    static SessionMarks begun(Instant now, Optional<AccountStanding> standing) {
        return new SessionMarks(
                now, now, standing.map(AccountStanding::sessionEpoch).orElse(0));
    }

    /** Those of a session; null for one that has just begun. */
    static @Nullable SessionMarks of(HttpSession session) {
        return session.getAttribute(NAME) instanceof SessionMarks marks ? marks : null;
    }

    void keepIn(HttpSession session) {
        session.setAttribute(NAME, this);
    }

    SessionMarks actedAt(Instant now) {
        return new SessionMarks(began, now, epoch);
    }

    /** Lets the session of a request live on in a new epoch, under a new id: its person has just changed the password. */
    static void renew(HttpServletRequest request, int epoch) {
        HttpSession session = request.getSession(false);
        SessionMarks marks = session == null ? null : of(session);
        if (session != null && marks != null) {
            request.changeSessionId();
            new SessionMarks(marks.began, marks.lastAct, epoch).keepIn(session);
        }
    }

    /**
     * Why the session is over; empty while it may go on.
     *
     * @param standing of the account now; empty for an account of another directory
     * @param roles    that the server gave at the log-in
     */
    Optional<SessionEnd> end(Instant now, Optional<AccountStanding> standing, Set<String> roles) {
        if (standing.filter(account -> !account.enabled()
                        || account.sessionEpoch() != epoch
                        || !account.roles().equals(roles))
                .isPresent()) {
            return Optional.of(SessionEnd.CHANGED);
        }
        if (lastAct.plus(LONGEST_PAUSE).isBefore(now)) {
            return Optional.of(SessionEnd.IDLE);
        }
        return began.plus(LONGEST_SESSION).isBefore(now) ? Optional.of(SessionEnd.TOO_LONG) : Optional.empty();
    }
}
