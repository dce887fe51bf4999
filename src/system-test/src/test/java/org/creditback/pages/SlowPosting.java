package org.creditback.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.creditback.systemtest.RunningServer;

/** Lets the database take three seconds for each chunk of a run, so that a person is fast enough to stop it. */
final class SlowPosting implements AutoCloseable {

    private SlowPosting() {}

    static SlowPosting start() {
        run(List.of("""
                CREATE FUNCTION reimbursement.slow_chunk() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_sleep(3);
                    RETURN NEW;
                END $$""", """
                CREATE TRIGGER slow_chunk BEFORE INSERT ON reimbursement.run_chunk
                    FOR EACH ROW EXECUTE FUNCTION reimbursement.slow_chunk()"""));
        return new SlowPosting();
    }

    private static void run(List<String> statements) {
        try (Connection owner = RunningServer.get().database().asOwner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        run(List.of("DROP TRIGGER slow_chunk ON reimbursement.run_chunk", "DROP FUNCTION reimbursement.slow_chunk()"));
    }
}
