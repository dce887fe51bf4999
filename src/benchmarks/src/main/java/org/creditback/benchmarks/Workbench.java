package org.creditback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.server.EmbeddedDatabase;
import org.creditback.server.Management;
import org.creditback.server.Ports;
import org.creditback.server.ServerHome;
import org.creditback.server.StateFolder;
import org.creditback.server.WildFlyServer;

/** A database that keeps its promises and a server with the application; both new, unless the database is kept. */
final class Workbench implements AutoCloseable {

    // What a production server has and the embedded one leaves out for tests.
    private static final Map<String, String> DATABASE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "30min",
            "shared_preload_libraries", "pg_stat_statements");

    /** Of the first accounts; the server listens to this machine only. */
    static final String PASSWORD = "only for the benchmark";

    private static final int FIRST_OFFSET = 1000;

    private final EmbeddedDatabase database;
    private final WildFlyServer server;
    private final Path collections;

    private Workbench(EmbeddedDatabase database, WildFlyServer server, Path collections) {
        this.database = database;
        this.server = server;
        this.collections = collections;
    }

    static Workbench open(BenchmarkSettings settings) {
        StateFolder state = StateFolder.at(settings.workFolder());
        EmbeddedDatabase database = EmbeddedDatabase.start(state, settings.keep(), database(settings));
        ServerHome home = ServerHome.fresh(settings.server(), state.resolve("server"));
        Path collections = home.base().resolve("log").resolve("gc.log");
        WildFlyServer server = WildFlyServer.start(
                home, Ports.firstFree(FIRST_OFFSET), database.access(), PASSWORD, options(settings, collections));
        try {
            server.management().deploy(settings.application());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Workbench(database, server, collections);
    }

    // What functions of the database send counts only where it is looked for: counting costs.
    private static Map<String, String> database(BenchmarkSettings settings) {
        Map<String, String> all = new HashMap<>(DATABASE);
        if (settings.isProfile()) {
            all.put("pg_stat_statements.track", "all");
        }
        return all;
    }

    private static List<String> options(BenchmarkSettings settings, Path collections) {
        String log = "-Xlog:gc:file=" + collections + ":uptime:filecount=0";
        return settings.isProfile()
                ? List.of(
                        log,
                        "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                                + settings.workFolder().resolve("server.jfr"))
                : List.of(log);
    }

    Management management() {
        return server.management();
    }

    int httpPort() {
        return server.ports().http();
    }

    HeapLog heap() {
        return new HeapLog(collections);
    }

    /** As the superuser of the embedded database, who trusts this machine. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(database.access().url(), "postgres", "");
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
