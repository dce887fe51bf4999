package org.creditback.payables.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder with one folder for each legal entity, in which files of the bank are laid down. A file is taken when it has not changed from one
 * look to the next, and lies in {@code done} or {@code refused} below afterwards.
 *
 * <p>It is moved after its import is committed. Where the move does not happen, the next look imports the same bytes, which changes nothing,
 * and moves the file.
 */
final class WatchedFolder {

    private static final Logger LOG = System.getLogger(WatchedFolder.class.getName());

    // Of one look; the others wait for the next.
    private static final int MOST = 100;

    private final Path root;
    private final Taking taking;
    private Map<Path, Seen> before = new HashMap<>();

    WatchedFolder(Path root, Taking taking) {
        this.root = root;
        this.taking = taking;
    }

    /** Imports a file. */
    interface Taking {

        /** True where the message was read, false where it was refused; whatever it throws leaves the file for the next look. */
        boolean take(String legalEntity, Path file) throws IOException;
    }

    private record Seen(long size, FileTime changed) {}

    /** Takes what did not change since the look before. */
    void look() {
        Map<Path, Seen> now = new HashMap<>();
        for (Path folder : list(root, true)) {
            for (Path file : list(folder, false)) {
                Seen seen = seen(file);
                if (seen == null) {
                    continue;
                }
                now.put(file, seen);
                if (seen.equals(before.get(file))) {
                    take(folder, file);
                }
            }
        }
        before = now;
    }

    private void take(Path folder, Path file) {
        try {
            boolean read = taking.take(folder.getFileName().toString(), file);
            move(file, Files.createDirectories(folder.resolve(read ? "done" : "refused")));
        } catch (NoSuchFileException gone) {
            LOG.log(Level.DEBUG, "Another server was first: {0}", file.getFileName());
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "Not imported, tried again at the next look: " + file, failure);
        }
    }

    // A name that was there before gets a number: nothing is ever overwritten.
    private static void move(Path file, Path folder) throws IOException {
        for (int number = 0; ; number++) {
            String name = (number == 0 ? "" : number + "-") + file.getFileName();
            try {
                Files.move(file, folder.resolve(name));
                return;
            } catch (FileAlreadyExistsException taken) {
                if (number > MOST) {
                    throw taken;
                }
            }
        }
    }

    private static @Nullable Seen seen(Path file) {
        try {
            return new Seen(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return null;
        }
    }

    // No link is followed: who may lay down files must not make us read others.
    private static List<Path> list(Path folder, boolean folders) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder,
                path -> !path.getFileName().toString().startsWith(".")
                        && (folders
                                ? Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                                : Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)))) {
            for (Path path : all) {
                if (found.size() == MOST) {
                    break;
                }
                found.add(path);
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "The watched folder cannot be read: " + folder, unreadable);
        }
        found.sort(null);
        return found;
    }
}
