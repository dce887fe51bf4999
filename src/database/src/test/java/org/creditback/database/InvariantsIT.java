package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The queries work on empty books and on every file of their folder; what they find is shown where there are books. */
class InvariantsIT {

    @Test
    void emptyBooksBreakNothing() throws IOException, SQLException {
        // Other tests leave books behind that break invariants on purpose.
        try (EmbeddedPostgres server = TestDatabase.started();
                Connection connection = server.getDatabase(DatabaseRoles.APPLICATION, "postgres")
                        .getConnection()) {
            assertThat(Invariants.violations(Jdbc.on(connection), null)).isEmpty();
            assertThat(Invariants.violations(Jdbc.on(connection), "NL01")).isEmpty();
        }
    }

    @Test
    void everyFileIsAsked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/invariants"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(Invariants.NAMES);
        }
    }
}
