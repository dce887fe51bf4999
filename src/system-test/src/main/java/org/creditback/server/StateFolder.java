package org.creditback.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that a run keeps between two starts: database, server, generated passwords. Nobody else may read it. */
public record StateFolder(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx--x--x");

    /** Opens the folder, and makes it where it does not exist. */
    public static StateFolder at(Path path) {
        try {
            Files.createDirectories(path);
            if (onPosix(path)) {
                // Passable, not readable: started as root, the database runs as another user below it.
                Files.setPosixFilePermissions(path, OWNER_ONLY_FOLDER);
            }
            return new StateFolder(path.toAbsolutePath().normalize());
        } catch (IOException failure) {
            throw new StartFailure("The folder " + path + " cannot be made.", failure);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The password kept under this name, if there is one. */
    public Optional<String> password(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw new StartFailure("The password in " + file + " cannot be read.", failure);
        }
    }

    /** The password kept under this name; a random one of 128 bits at the first call. */
    public String passwordOrNew(String name) {
        return password(name).orElseGet(() -> {
            byte[] bits = new byte[16];
            new SecureRandom().nextBytes(bits);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            writeForOwner(path.resolve(name), List.of(password));
            return password;
        });
    }

    /** Writes a file that only its owner may read. */
    static void writeForOwner(Path file, List<String> lines) {
        try {
            Files.deleteIfExists(file);
            if (onPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FILE));
            }
            Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder and all that is in it; nothing happens where there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new StartFailure("The folder " + folder + " cannot be emptied.", failure);
        }
    }

    private static boolean onPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
