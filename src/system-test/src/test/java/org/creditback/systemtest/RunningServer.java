package org.creditback.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.creditback.server.DatabaseAccess;
import org.creditback.server.EmbeddedDatabase;
import org.creditback.server.Management;
import org.creditback.server.Ports;
import org.creditback.server.ServerHome;
import org.creditback.server.StateFolder;
import org.creditback.server.WildFlyServer;

/** The one database and the one server of a lane of tests, started when the first test asks for them. */
public final class RunningServer {

    // Several builds on one machine shall not meet, so the first free offset is taken unless one is asked for.
    static final Ports PORTS = Optional.ofNullable(Integer.getInteger("creditback.test.portOffset"))
            .map(Ports::new)
            .orElseGet(() -> TestLane.ports(300));

    static final Path APPLICATION = Path.of(System.getProperty("creditback.root"), "ear", "target", "creditback.ear");

    /** The password of the five first accounts. */
    public static final String PASSWORD = "only for these tests";

    private static RunningServer instance;

    private final EmbeddedDatabase database;
    private final WildFlyServer server;

    private RunningServer() {
        StateFolder state = StateFolder.at(TestLane.folder("test-run"));
        database = EmbeddedDatabase.start(state, false);
        ServerHome home = ServerHome.fresh(Path.of(System.getProperty("creditback.server")), state.resolve("server"));
        server = WildFlyServer.start(home, PORTS, database.access(), PASSWORD);
    }

    /** The server with the application deployed: what nearly every test wants. */
    public static RunningServer get() {
        RunningServer running = started();
        try {
            if (!running.management().isDeployed("creditback.ear")) {
                running.management().deploy(APPLICATION);
            }
            return running;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The server, whatever is deployed there. */
    static synchronized RunningServer started() {
        if (instance == null) {
            instance = new RunningServer();
        }
        return instance;
    }

    static synchronized void stop() {
        if (instance != null) {
            instance.server.close();
            instance.database.close();
            instance = null;
        }
    }

    void withoutApplication() {
        try {
            management().undeploy("creditback.ear");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of a page or resource; {@code path} begins with a slash. */
    public URI address(String path) {
        return URI.create("http://localhost:" + PORTS.http() + "/creditback" + path);
    }

    /** The server's management: any operation, as the console sends it. */
    public Management management() {
        return server.management();
    }

    /** New connections to the database, as application or as owner. */
    public DatabaseAccess database() {
        return database.access();
    }

    /** The server's own output. */
    public Path consoleLog() {
        return server.consoleLog();
    }
}
