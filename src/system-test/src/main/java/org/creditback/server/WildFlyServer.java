package org.creditback.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.creditback.database.DatabaseRoles;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly as a child process; it ends with this process at the latest. */
public final class WildFlyServer implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final ServerHome home;
    private final Ports ports;
    private final Process process;
    private final Management management;
    private volatile boolean asked;
    private final Thread hook = new Thread(this::end, "end of the server");

    private WildFlyServer(ServerHome home, Ports ports, Process process) {
        this.home = home;
        this.ports = ports;
        this.process = process;
        this.management = Management.at(ports.management());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Starts a server on the loopback address and waits until it runs. */
    public static WildFlyServer start(ServerHome home, Ports ports, DatabaseAccess database, String demoPassword) {
        return start(home, ports, database, demoPassword, List.of());
    }

    /** The same with options of the Java machine after our own. */
    public static WildFlyServer start(
            ServerHome home, Ports ports, DatabaseAccess database, String demoPassword, List<String> javaOptions) {
        ServerHome.endLeftOver(home.base());
        ports.requireFree();
        try {
            Process process = launched(home, ports, database, demoPassword, javaOptions);
            Files.writeString(home.base().resolve("server.pid"), Long.toString(process.pid()));
            WildFlyServer server = new WildFlyServer(home, ports, process);
            server.waitUntilRunning();
            return server;
        } catch (IOException failure) {
            throw new StartFailure("The server does not start: " + failure.getMessage(), failure);
        }
    }

    private static Process launched(
            ServerHome home, Ports ports, DatabaseAccess database, String demoPassword, List<String> javaOptions)
            throws IOException {
        Path secrets = home.base().resolve("configuration").resolve("run.properties");
        // In a file of the owner: command lines are for everybody's eyes.
        StateFolder.writeForOwner(
                secrets,
                List.of(
                        "creditback.db.url=" + database.url().replace("\\", "\\\\"),
                        "creditback.db.user=" + DatabaseRoles.APPLICATION,
                        "creditback.db.password=" + database.applicationPassword(),
                        "creditback.db.owner.user=" + DatabaseRoles.OWNER,
                        "creditback.db.owner.password=" + database.ownerPassword()));
        Files.createDirectories(home.base().resolve("log"));
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home.home())
                .setBaseDirectory(home.base())
                .setServerConfiguration(ServerHome.CONFIGURATION)
                .setJavaOptions("-Xms256m", "-Xmx1g", "-XX:MaxMetaspaceSize=512m", "-Djava.net.preferIPv4Stack=true")
                .addJavaOption("-Djboss.socket.binding.port-offset=" + ports.offset());
        javaOptions.forEach(command::addJavaOption);
        command.setPropertiesFile(secrets);
        return Launcher.of(command)
                .addEnvironmentVariable("CREDITBACK_DEMO_PASSWORD", demoPassword)
                .setRedirectErrorStream(true)
                .redirectOutput(home.base().resolve("log").resolve("console.log"))
                .launch();
    }

    private void waitUntilRunning() {
        long deadline = System.nanoTime() + START.toNanos();
        try {
            while (!management.isRunning()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new StartFailure("The server did not come up; it says why in " + consoleLog() + ".");
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close();
            throw new StartFailure("The start of the server was interrupted.", stop);
        }
    }

    public Management management() {
        return management;
    }

    public Ports ports() {
        return ports;
    }

    /** What the server has printed so far. */
    public Path consoleLog() {
        return home.base().resolve("log").resolve("console.log");
    }

    /** Whether the child process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server ends, and tells whether it did so without being asked to. */
    public boolean endsByItself() throws InterruptedException {
        process.waitFor();
        return !asked;
    }

    /** Ends the server without warning, as a power cut does; for tests of what comes after. */
    public void kill() {
        process.destroyForcibly();
        close();
    }

    @Override
    public void close() {
        management.close();
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook itself is at work.
        }
    }

    private void end() {
        asked = true;
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(home.base().resolve("server.pid"));
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException ignored) {
            // A file that names a process of the past is recognized as such.
        }
    }
}
