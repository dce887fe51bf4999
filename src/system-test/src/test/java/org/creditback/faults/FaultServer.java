package org.creditback.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.creditback.database.Jdbc;
import org.creditback.database.RowMapper;
import org.creditback.server.EmbeddedDatabase;
import org.creditback.server.Management;
import org.creditback.server.Ports;
import org.creditback.server.RunDatabase;
import org.creditback.server.ServerHome;
import org.creditback.server.StateFolder;
import org.creditback.server.WildFlyServer;
import org.creditback.systemtest.TestLane;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The server of the fault tests, with its own database: it may be killed and started again at any time. */
final class FaultServer {

    private static final Path APPLICATION =
            Path.of(System.getProperty("creditback.root"), "ear", "target", "creditback.ear");
    private static final String PASSWORD = "only for these faults";

    /** Who may watch, who may operate, and who may do neither; the password is the name twice. */
    private static final Map<String, String> MANAGERS =
            Map.of("watcher", "monitor", "operator.olga", "operator", "passer.by", "");

    private static @Nullable FaultServer instance;

    private final RunDatabase database;
    private final ServerHome home;
    private final Ports ports = TestLane.ports(Integer.getInteger("creditback.faults.portOffset", 900));
    private WildFlyServer server;

    private FaultServer(StateFolder state, RunDatabase database) {
        this.database = database;
        home = ServerHome.fresh(Path.of(System.getProperty("creditback.server")), state.resolve("server"));
        home.admit(MANAGERS.entrySet().stream()
                .map(each -> new ServerHome.Manager(each.getKey(), each.getKey() + each.getKey(), each.getValue()))
                .toList());
        server = WildFlyServer.start(home, ports, database.access(), PASSWORD);
        try {
            server.management().deploy(APPLICATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        FaultPlan.install(this);
    }

    static synchronized FaultServer get() {
        if (instance == null) {
            StateFolder state = StateFolder.at(TestLane.folder("fault-run"));
            instance = new FaultServer(state, EmbeddedDatabase.start(state, false));
        }
        return instance;
    }

    /** From now on, until {@link #stop}, the server works on another database. */
    static synchronized void use(RunDatabase other) {
        stop();
        instance = new FaultServer(StateFolder.at(TestLane.folder("backup-run")), other);
    }

    /** Ends server and database with the last test of the process. */
    public static final class Session implements LauncherSessionListener {

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            if (TestLane.isHere()) {
                stop();
            }
        }
    }

    /** Ends server and database; who asks for the server next gets a new one. */
    static synchronized void stop() {
        if (instance != null) {
            instance.server.close();
            instance.database.close();
            instance = null;
        }
    }

    Management management() {
        return server.management();
    }

    /** What the server said so far. */
    String console() {
        try {
            return Files.readString(server.consoleLog());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        server.kill();
    }

    /** The same server again, with what it had deployed. */
    void restart() {
        server = WildFlyServer.start(home, ports, database.access(), PASSWORD);
    }

    /** Work in one transaction as the owner of the tables. */
    <T> T inTransaction(Function<Jdbc, T> work) {
        return inConnection(connection -> work.apply(Jdbc.on(connection)));
    }

    /** What one transaction as the owner of the tables is about. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T inConnection(Work<T> work) {
        try (Connection connection = database.access().asOwner()) {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void write(String sql, @Nullable Object... parameters) {
        inTransaction(jdbc -> jdbc.update(sql, parameters));
    }

    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return inTransaction(jdbc -> jdbc.list(sql, mapper, parameters));
    }

    /** The only column of the only row, as text. */
    String text(String sql, @Nullable Object... parameters) {
        return String.valueOf(list(sql, row -> row.getString(1), parameters).get(0));
    }

    /** A connection as the application, for a clerk at work; without auto-commit. */
    Connection asClerk() throws SQLException {
        Connection connection = database.access().asApplication();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A statement of the database's administrator. */
    void administer(String sql) {
        try (Connection connection =
                DriverManager.getConnection(database.access().url(), "postgres", "")) {
            Jdbc.on(connection).update(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends every session of the application and admits no new one. */
    void takeDatabaseAway() {
        administer("ALTER ROLE creditback_app CONNECTION LIMIT 0");
        administer(
                "DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'creditback_app'; END $$");
    }

    void giveDatabaseBack() {
        administer("ALTER ROLE creditback_app CONNECTION LIMIT -1");
    }

    /** A call of {@code path} below {@code /creditback/api/v1}, as clerk.ar. */
    HttpResponse<String> post(String path, String json) {
        return post("clerk.ar", path, json);
    }

    /** The same as one of the five first accounts, with more headers as name and value in turn. */
    HttpResponse<String> post(String user, String path, String json, String... headers) {
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + ports.http() + "/creditback/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(json));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** A reading call as clerk.ar. */
    HttpResponse<String> get(String path) {
        return get("clerk.ar", path);
    }

    /** The same as one of the five first accounts. */
    HttpResponse<String> get(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + ports.http() + "/creditback/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    /** What the management port answers to a reading call. */
    HttpResponse<String> watch(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + ports.management() + path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    /** The MBeans of the server, as one of the {@link #MANAGERS}. */
    JmxClient jmx(String manager) {
        return JmxClient.connect(ports.management(), manager, manager + manager);
    }

    /** A file below the server's folder. */
    String file(String path) {
        try {
            return Files.readString(home.base().resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the application away for a while. */
    void without(Runnable meanwhile) {
        try {
            server.management().undeploy("creditback.ear");
            meanwhile.run();
            server.management().deploy(APPLICATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
