package org.creditback.database;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creditback.domain.StoreConflict;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says what an error of the database means; works on any exception that has one among what it was caused by or suppressed. */
public final class SqlErrors {

    // Serialization failure, deadlock, lock timeout: somebody else was first.
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    private SqlErrors() {}

    /** The error as stores throw it: {@link StoreConflict}, or a PersistenceException around anything else. */
    static RuntimeException translated(SQLException error) {
        String message = error.getMessage() == null ? "database error" : error.getMessage();
        return isConflict(error) ? new StoreConflict(message, error) : new PersistenceException(message, error);
    }

    /** Whether a second try may succeed. */
    public static boolean isConflict(Throwable error) {
        return sqlState(error).filter(CONFLICTS::contains).isPresent();
    }

    /** Whether the database is away, full or shutting down (08…, 53…, 57P0…), or let a pause of ours end the session (25P03): nobody's fault. */
    public static boolean isOutage(Throwable error) {
        return sqlState(error)
                .filter(state -> state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P0")
                        || state.equals("25P03"))
                .isPresent();
    }

    /** The SQLSTATE of the database error behind an exception; what the driver says goes before what a pool says of it. */
    public static Optional<String> sqlState(Throwable error) {
        return Stream.concat(causes(error).filter(PSQLException.class::isInstance), causes(error))
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }

    /** The name of the constraint that an exception speaks of; constraints are named as the rule they keep. */
    public static Optional<String> violatedConstraint(Throwable error) {
        return causes(error)
                .filter(PSQLException.class::isInstance)
                .map(cause -> constraintOf((PSQLException) cause))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> constraintOf(PSQLException error) {
        @Nullable ServerErrorMessage message = error.getServerErrorMessage();
        return message == null ? Optional.empty() : Optional.ofNullable(message.getConstraint());
    }

    /** What the database said, in one line: its sentence, and its detail where it gave one. */
    public static Optional<String> sentence(Throwable error) {
        return causes(error)
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .filter(message -> message != null && message.getMessage() != null)
                .map(message -> message.getDetail() == null
                        ? String.valueOf(message.getMessage())
                        : message.getMessage() + ": " + message.getDetail())
                .findFirst();
    }

    // The suppressed ones too: what the database refuses at commit, the transaction manager only attaches to its own
    // exception.
    private static Stream<Throwable> causes(Throwable error) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> inOrder = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(error));
        while (!next.isEmpty()) {
            Throwable each = next.poll();
            if (found.add(each)) {
                inOrder.add(each);
                if (each.getCause() != null) {
                    next.add(each.getCause());
                }
                Collections.addAll(next, each.getSuppressed());
            }
        }
        return inOrder.stream();
    }
}
