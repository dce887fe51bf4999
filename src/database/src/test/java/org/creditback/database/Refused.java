package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creditback.domain.StoreConflict;

/** Says by which rule the database refused something. */
final class Refused {

    // What PostgreSQL calls insufficient_privilege.
    private static final String NO_PRIVILEGE = "42501";

    private Refused() {}

    /** The statement itself fails, by a constraint of this name. */
    static void by(String constraint, ThrowingCallable work) {
        Throwable refusal = catchThrowable(work);
        assertThat(refusal).as("refused by " + constraint).isNotNull();
        assertThat(SqlErrors.violatedConstraint(refusal))
                .as(String.valueOf(refusal.getMessage()))
                .contains(constraint);
    }

    /** The statements pass, and the commit fails by a constraint of this name. */
    static void atCommit(String constraint, Connection connection) {
        by(constraint, connection::commit);
    }

    /** Somebody else holds what it needs. */
    static void byLock(ThrowingCallable work) {
        assertThat(catchThrowable(work)).isInstanceOf(StoreConflict.class);
    }

    /** The role may not do it at all. */
    static void byPrivilege(ThrowingCallable work) {
        Throwable refusal = catchThrowable(work);
        assertThat(refusal).as("refused for want of a privilege").isNotNull();
        assertThat(SqlErrors.sqlState(refusal)).as(refusal.getMessage()).contains(NO_PRIVILEGE);
    }
}
