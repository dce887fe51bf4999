package org.creditback.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the health check asks of the database: never longer than two seconds, and one question at a time. */
final class ServerDatabase {

    private static final String NAME = "java:jboss/datasources/CreditbackDS";
    private static final int PATIENCE_SECONDS = 2;

    // The version in text, as Flyway writes it; books that were never checked break nothing.
    private static final String QUESTION = """
            SELECT (SELECT version FROM migration.flyway_schema_history
                     WHERE success AND version IS NOT NULL ORDER BY string_to_array(version, '.')::int[] DESC LIMIT 1),
                   (SELECT count(*) FROM ledger.books_check WHERE violations > 0),
                   (SELECT count(*) FROM ledger.books_check
                     WHERE violations > 0 AND checked_at < clock_timestamp() - interval '24 hours')""";

    private static final AtomicReference<@Nullable Question> UNDER_WAY = new AtomicReference<>();

    private ServerDatabase() {}

    /**
     * What the database says.
     *
     * @param schema        newest version
     * @param brokenBooks   legal entities whose last check found something
     * @param brokenForLong those of them that were last checked more than a day ago
     */
    record State(String schema, long brokenBooks, long brokenForLong) {}

    /** The state; the message of the exception says why there is none. */
    static State state() throws TimeoutException {
        Question earlier = UNDER_WAY.get();
        if (earlier != null && !earlier.answer.isDone()) {
            throw new TimeoutException(earlier.waitsFor());
        }
        Question question = new Question();
        UNDER_WAY.set(question);
        Thread asking = new Thread(question::ask, "health check");
        asking.setDaemon(true);
        asking.start();
        try {
            return question.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new TimeoutException(question.waitsFor());
        } catch (ExecutionException failure) {
            // The words of the driver name address and user: they are for the log.
            throw new TimeoutException("the database cannot be reached");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    /** One question; whoever asked may have gone before it is answered. */
    private static final class Question {

        private final CompletableFuture<State> answer = new CompletableFuture<>();
        private volatile boolean connected;

        private String waitsFor() {
            return connected
                    ? "no answer within " + PATIENCE_SECONDS + " s"
                    : "no connection within " + PATIENCE_SECONDS + " s: the database is away, or the pool is exhausted";
        }

        @SuppressWarnings("BanJNDI") // A fixed name of the server itself.
        private void ask() {
            try {
                DataSource database = (DataSource) new InitialContext().lookup(NAME);
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    connected = true;
                    statement.setQueryTimeout(PATIENCE_SECONDS);
                    try (ResultSet row = statement.executeQuery(QUESTION)) {
                        row.next();
                        answer.complete(new State(String.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)));
                    }
                }
            } catch (NamingException | SQLException | RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        }
    }
}
