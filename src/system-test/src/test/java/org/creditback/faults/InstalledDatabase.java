package org.creditback.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.creditback.database.Jdbc;
import org.creditback.server.DatabaseAccess;
import org.creditback.server.RunDatabase;

/** A PostgreSQL that this machine has installed, with {@code pg_dump} and {@code pg_restore}: the embedded one has neither. */
final class InstalledDatabase implements RunDatabase {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Path SCRIPT = Path.of(System.getProperty("creditback.root"), "wildfly-config", "prepare.sql");
    private static final String OWNER_PASSWORD = "owner of a backup test";
    private static final String APPLICATION_PASSWORD = "application of a backup test";

    private final Path programs;
    private final Path folder;
    private final int port;
    private DatabaseAccess access;

    private InstalledDatabase(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.access = accessTo("creditback");
    }

    /** The programs of the newest PostgreSQL of this machine that has all that a server and its backup need. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore", "psql")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .max(Comparator.naturalOrder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static InstalledDatabase start(Path programs, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            InstalledDatabase database = new InstalledDatabase(programs, folder, free.getLocalPort());
            free.close();
            database.start();
            return database;
        }
    }

    private void start() throws IOException {
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        asServer("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "--no-sync");
        asServer(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off",
                "start");
        create("creditback");
    }

    /** A new, empty database with the roles that the application needs; a backup has rows and tables, roles it has not. */
    private void create(String name) throws IOException {
        try (Connection administrator = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            Jdbc.on(administrator).update("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        // Where the server's own user can read it.
        Path script = Files.copy(SCRIPT, folder.resolve("prepare-" + name + ".sql"));
        asServer(
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "postgres",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-v",
                "owner_password=" + OWNER_PASSWORD,
                "-v",
                "app_password=" + APPLICATION_PASSWORD,
                "-d",
                name,
                "-f",
                script.toString());
    }

    /** {@code pg_dump} of the database in use, as operating.md has it. */
    Path backUp() throws IOException {
        Path file = folder.resolve("creditback.dump");
        asServer(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "postgres",
                "-Fc",
                "-f",
                file.toString(),
                "creditback");
        return file;
    }

    /** {@code pg_restore} into another database, which is the one in use from now on. */
    void restore(Path file) throws IOException {
        create("restored");
        // The schema of the batch tables is there with the roles already.
        asServer(
                "pg_restore",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "postgres",
                "--clean",
                "--if-exists",
                "--exit-on-error",
                "-d",
                "restored",
                file.toString());
        access = accessTo("restored");
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DatabaseAccess accessTo(String name) {
        return new DatabaseAccess(url(name) + "?reWriteBatchedInserts=true", OWNER_PASSWORD, APPLICATION_PASSWORD);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    // PostgreSQL refuses to run as root.
    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("creditback", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
