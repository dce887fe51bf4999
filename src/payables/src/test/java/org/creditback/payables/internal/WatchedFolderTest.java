package org.creditback.payables.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("BA-2, BA-4: files of the bank in the watched folder")
class WatchedFolderTest {

    @TempDir
    private Path root;

    private final List<String> taken = new ArrayList<>();
    private boolean broken;
    private WatchedFolder folder;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(root.resolve("NL01"));
        folder = new WatchedFolder(root, (entity, file) -> {
            taken.add(entity + " " + file.getFileName() + " " + Files.readString(file));
            if (broken) {
                throw new IllegalStateException("no database");
            }
            return !Files.readString(file).startsWith("bad");
        });
    }

    private void lay(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }

    private List<String> lying() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("A file is taken when it no longer grows, once, and lies in done or refused then")
    void takenWhenWhole() throws IOException {
        lay("NL01/a.xml", "half");
        folder.look();
        lay("NL01/a.xml", "half and whole");
        lay("NL01/b.xml", "bad");
        folder.look();
        assertThat(taken).isEmpty();
        folder.look();
        folder.look();
        assertThat(taken).containsExactly("NL01 a.xml half and whole", "NL01 b.xml bad");
        assertThat(lying()).containsExactly("NL01/done/a.xml", "NL01/refused/b.xml");
    }

    @Test
    @DisplayName("What fails stays, and is taken at a later look; a name that was there is never overwritten")
    void failsAndStays() throws IOException {
        broken = true;
        lay("NL01/a.xml", "x");
        folder.look();
        folder.look();
        assertThat(lying()).containsExactly("NL01/a.xml");
        broken = false;
        folder.look();
        lay("NL01/a.xml", "other");
        folder.look();
        folder.look();
        assertThat(taken).hasSize(3);
        assertThat(lying()).containsExactly("NL01/done/1-a.xml", "NL01/done/a.xml");
    }

    @Test
    @DisplayName("Hidden files, links and files beside the folders of legal entities are left alone")
    void leftAlone() throws IOException {
        lay("NL01/.a.xml.part", "x");
        lay("a.xml", "x");
        Files.createSymbolicLink(root.resolve("NL01/link.xml"), root.resolve("a.xml"));
        folder.look();
        folder.look();
        assertThat(taken).isEmpty();
    }

    @Test
    @DisplayName("A folder that is not there is no end of the watch")
    void noFolder() throws IOException {
        WatchedFolder other = new WatchedFolder(root.resolve("later"), (entity, file) -> taken.add(entity));
        other.look();
        Files.createDirectories(root.resolve("later/FI01"));
        lay("later/FI01/a.xml", "x");
        other.look();
        other.look();
        assertThat(taken).containsExactly("FI01");
    }
}
