package org.creditback.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a server finds its files.
 *
 * @param home the WildFly that the build has configured; never written to
 * @param base configuration, log and data of one server
 */
public record ServerHome(Path home, Path base) {

    /** The configuration that wildfly-config/creditback.cli makes. */
    public static final String CONFIGURATION = "creditback.xml";

    /** A base folder without memory: the configuration as built, no deployment, no log. */
    public static ServerHome fresh(Path home, Path base) {
        Path built = home.resolve("standalone").resolve("configuration");
        if (!Files.exists(built.resolve(CONFIGURATION))) {
            throw new StartFailure(
                    "There is no configured server in " + home + ": build it with ./mvnw -DskipTests verify.");
        }
        endLeftOver(base);
        StateFolder.delete(base);
        Path configuration = base.resolve("configuration");
        try (Stream<Path> files = Files.list(built)) {
            Files.createDirectories(configuration);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        } catch (IOException failure) {
            throw new StartFailure("The server's folder " + base + " cannot be made.", failure);
        }
        return new ServerHome(
                home.toAbsolutePath().normalize(), base.toAbsolutePath().normalize());
    }

    /** Ends the server that an earlier process left behind in this base folder. */
    public static void endLeftOver(Path base) {
        LeftOver.end(base.resolve("server.pid"), base.toAbsolutePath().normalize(), "a server");
    }

    /** Lets one person into the console and the command line of the server, under the name {@code admin}. */
    public void admitAdministrator(String password) {
        admit(List.of(new Manager("admin", password, "")));
    }

    /**
     * Who may log in to the management of a server.
     *
     * @param name     of the person
     * @param password in clear
     * @param group    {@code monitor} or {@code operator}; empty for none
     */
    public record Manager(String name, String password, String group) {}

    /** Lets these people in, and nobody else. */
    public void admit(List<Manager> managers) {
        Path configuration = base.resolve("configuration");
        StateFolder.writeForOwner(
                configuration.resolve("mgmt-users.properties"),
                Stream.concat(
                                Stream.of("#$REALM_NAME=ManagementRealm$"),
                                managers.stream()
                                        .map(each -> each.name() + "="
                                                + digest(each.name() + ":ManagementRealm:" + each.password())))
                        .toList());
        StateFolder.writeForOwner(
                configuration.resolve("mgmt-groups.properties"),
                managers.stream().map(each -> each.name() + "=" + each.group()).toList());
    }

    // The form that WildFly's properties realm reads; MD5 is its choice.
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%032x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
