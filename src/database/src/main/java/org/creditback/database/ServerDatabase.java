package org.creditback.database;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the health checks ask of the database: never longer than two seconds, and one question at a time. */
final class ServerDatabase {

    private static final String NAME = "java:jboss/datasources/CreditbackDS";
    private static final String POOL = "jboss.as:subsystem=datasources,data-source=CreditbackDS,statistics=pool";
    private static final int PATIENCE_SECONDS = 2;

    // The version in text, as Flyway writes it; books that were never checked break nothing.
    private static final String QUESTION = """
            SELECT (SELECT version FROM migration.flyway_schema_history
                     WHERE success AND version IS NOT NULL ORDER BY string_to_array(version, '.')::int[] DESC LIMIT 1),
                   (SELECT count(*) FROM ledger.books_check WHERE violations > 0),
                   (SELECT count(*) FROM ledger.books_check
                     WHERE violations > 0 AND checked_at < clock_timestamp() - interval '24 hours')""";

    private static final AtomicReference<@Nullable CompletableFuture<State>> UNDER_WAY = new AtomicReference<>();

    private ServerDatabase() {}

    /**
     * What the database says.
     *
     * @param schema       newest version
     * @param brokenBooks  legal entities whose last check found something
     * @param brokenForLong those of them that were last checked more than a day ago
     * @param free         connections of the pool that could be had at once; null where the server does not tell
     */
    record State(
            String schema,
            long brokenBooks,
            long brokenForLong,
            @Nullable Integer free) {}

    /** The state; a sentence in the exception says why there is none. */
    static State state() throws TimeoutException {
        CompletableFuture<State> asked = UNDER_WAY.get();
        if (asked != null && !asked.isDone()) {
            throw new TimeoutException("an earlier question still waits for an answer");
        }
        CompletableFuture<State> answer = new CompletableFuture<>();
        UNDER_WAY.set(answer);
        Thread asking = new Thread(() -> ask(answer), "health check");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new TimeoutException("no answer within " + PATIENCE_SECONDS + " s");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TimeoutException exhausted) {
                throw exhausted;
            }
            // The words of the driver name address and user: they are for the log.
            throw new TimeoutException("no connection, or an error");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    @SuppressWarnings("BanJNDI") // A fixed name of the server itself.
    private static void ask(CompletableFuture<State> answer) {
        Integer free = freeConnections();
        if (free != null && free == 0) {
            answer.completeExceptionally(new TimeoutException("no connection of the pool is free"));
            return;
        }
        try {
            DataSource database = (DataSource) new InitialContext().lookup(NAME);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(PATIENCE_SECONDS);
                try (ResultSet row = statement.executeQuery(QUESTION)) {
                    row.next();
                    answer.complete(new State(String.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), free));
                }
            }
        } catch (NamingException | SQLException | RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    // In a thread of our own: the server's management would ask one of its threads for a management role.
    private static @Nullable Integer freeConnections() {
        try {
            Object free =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(POOL), "AvailableCount");
            return free == null ? null : Integer.valueOf(free.toString());
        } catch (JMException | NumberFormatException unknown) {
            return null;
        }
    }
}
