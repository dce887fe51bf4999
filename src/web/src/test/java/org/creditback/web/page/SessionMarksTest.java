package org.creditback.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Look;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("reliability.md 6, 7.3 and 7.4: when a session is over")
class SessionMarksTest {

    private static final Instant LOGIN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Set<String> CLERK = Set.of("ar-clerk");

    private final SessionMarks marks = SessionMarks.begun(LOGIN, account(3, true, "ar-clerk"));

    private static Optional<AccountStanding> account(int epoch, boolean enabled, String... roles) {
        return Optional.of(new AccountStanding(epoch, enabled, Set.of(roles), false, Look.SYSTEM));
    }

    private Optional<SessionEnd> endAt(SessionMarks session, Instant now) {
        return session.end(now, account(3, true, "ar-clerk"), CLERK);
    }

    @Test
    void goesOnWhileThePersonActs() {
        assertThat(endAt(marks, LOGIN.plus(SessionMarks.LONGEST_PAUSE))).isEmpty();
        Instant later = LOGIN.plus(SessionMarks.LONGEST_PAUSE.multipliedBy(3));
        assertThat(endAt(marks.actedAt(later.minus(A_MOMENT)), later)).isEmpty();
    }

    @Test
    void endsWhenNobodyActs() {
        assertThat(endAt(marks, LOGIN.plus(SessionMarks.LONGEST_PAUSE).plus(A_MOMENT)))
                .contains(SessionEnd.IDLE);
    }

    @Test
    void endsAfterTheLongestTimeHoweverBusy() {
        Instant last = LOGIN.plus(SessionMarks.LONGEST_SESSION);
        assertThat(endAt(marks.actedAt(last), last)).isEmpty();
        assertThat(endAt(marks.actedAt(last), last.plus(A_MOMENT))).contains(SessionEnd.TOO_LONG);
    }

    @Test
    void endsWhenTheAccountChanged() {
        assertThat(marks.end(LOGIN, account(4, true, "ar-clerk"), CLERK)).contains(SessionEnd.CHANGED);
        assertThat(marks.end(LOGIN, account(3, false, "ar-clerk"), CLERK)).contains(SessionEnd.CHANGED);
        assertThat(marks.end(LOGIN, account(3, true, "auditor"), CLERK)).contains(SessionEnd.CHANGED);
        assertThat(marks.end(LOGIN, account(3, true, "ar-clerk", "auditor"), CLERK))
                .contains(SessionEnd.CHANGED);
    }

    @Test
    @DisplayName("An account of another directory has no epoch here, and the same limits of time")
    void knowsAccountsOfAnotherDirectory() {
        SessionMarks elsewhere = SessionMarks.begun(LOGIN, Optional.empty());
        assertThat(elsewhere.end(LOGIN, Optional.empty(), CLERK)).isEmpty();
        assertThat(elsewhere.end(LOGIN.plus(Duration.ofHours(1)), Optional.empty(), CLERK))
                .contains(SessionEnd.IDLE);
    }
}
