package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.junit.jupiter.api.Test;

class KeptFileTest {

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    // Other tests of this machine keep files there too.
    private static Set<Path> kept() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "imports");
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aFileIsReadAgainAndThenGone() throws IOException {
        Set<Path> before = kept();
        KeptFile file = KeptFile.of(file("one,two\n"), 8);
        Set<Path> mine = kept();
        mine.removeAll(before);
        assertThat(mine).singleElement().satisfies(path -> assertThat(Files.getPosixFilePermissions(path))
                .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        try (InputStream again = file.again()) {
            assertThat(new String(again.readAllBytes(), UTF_8)).isEqualTo("one,two\n");
        }
        file.close();
        assertThat(mine).noneMatch(Files::exists);
        assertThat(file.again()).isNull();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndGone() throws IOException {
        Set<Path> before = kept();
        assertThatThrownBy(() -> KeptFile.of(file("x".repeat(3 << 20)), 2 << 20))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal).hasMessage("FILE_TOO_LARGE [2]"));
        assertThat(before).containsAll(kept());
    }

    @Test
    void whatIsReadIsKeptOnTheWay() throws IOException {
        try (KeptFile file = KeptFile.create();
                InputStream source = file.whileReading(file("first\nsecond\n"))) {
            assertThat(source.read()).isEqualTo('f');
            assertThat(new String(source.readAllBytes(), UTF_8)).isEqualTo("irst\nsecond\n");
            try (InputStream again = file.again()) {
                assertThat(new String(again.readAllBytes(), UTF_8)).isEqualTo("first\nsecond\n");
            }
        }
    }
}
