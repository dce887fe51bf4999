package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A backup by pg_dump, taken while a run posts, restores into a state that resumes")
class BackupIT {

    private InstalledDatabase database;

    @BeforeEach
    void aServerOnAnInstalledDatabase() throws IOException {
        Optional<Path> programs = InstalledDatabase.programs();
        // pg_dump is no part of the embedded database, and no library brings it: a machine with a JDK and nothing else
        // cannot
        // make a backup. Where the programs are required, as on the machine that checks every change, that is a
        // failure.
        Assumptions.assumeTrue(
                programs.isPresent() || Boolean.getBoolean("creditback.backup.required"),
                "NOT TESTED: no pg_dump and PostgreSQL server below /usr/lib/postgresql; on Debian: apt-get install postgresql");
        database = InstalledDatabase.start(programs.orElseThrow(), Files.createTempDirectory("creditback-backup"));
        FaultServer.use(database);
    }

    @AfterEach
    void end() {
        if (database != null) {
            FaultServer.stop();
        }
    }

    @Test
    void resumesToTheSameResult() throws IOException {
        FaultServer server = FaultServer.get();
        SeededEntity books = SeededEntity.of(60);
        SeededEntity undisturbed = SeededEntity.of(60);
        FaultPlan.sleep(books.code(), "CHUNK", 0.7);
        Run.start(books.code(), "chunkSize", "5", "partitions", "1");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        Path backup = database.backUp();
        assertThat(run.state()).as("the run posts on").isEqualTo("POSTING");
        int behind = run.count("REIMBURSED");

        // The place is lost: what is left is the file.
        server.kill();
        database.restore(backup);
        server.restart();
        run.await("STOPPED CRASH");
        assertThat(run.count("REIMBURSED")).isPositive().isLessThanOrEqualTo(behind);
        assertThat(run.count("SELECTED")).isPositive();
        assertThat(BooksOf.violations(books.code())).isEmpty();

        FaultPlan.end(books.code());
        assertThat(run.resume("chunkSize", "5").end()).startsWith("COMPLETED DONE run " + run.id());
        Run.done(undisturbed.code());
        BooksOf.assertSame(books.code(), undisturbed.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }
}
