package org.creditback.server;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** {@code ./mvnw -Prun verify}: database and server as child processes, the application deployed, up until Ctrl-C. */
public final class RunCommand {

    private RunCommand() {}

    public static void main(String[] arguments) {
        try {
            run(RunSettings.ofThisProcess());
        } catch (StartFailure failure) {
            System.err.println();
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(RunSettings settings) {
        StateFolder state = StateFolder.at(settings.root().resolve(".creditback"));
        try (RunLock lock = RunLock.take(state)) {
            ServerHome.endLeftOver(state.resolve("server"));
            settings.ports().requireFree();
            start(settings, state);
        }
    }

    private static void start(RunSettings settings, StateFolder state) {
        try (RunDatabase database = database(settings, state)) {
            Thread hook = new Thread(database::close, "end of the database");
            Runtime.getRuntime().addShutdownHook(hook);
            serve(settings, state, database);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static RunDatabase database(RunSettings settings, StateFolder state) {
        return RunSettings.environment("CREDITBACK_DB_URL")
                .<RunDatabase>map(url -> ExternalDatabase.open(
                        url,
                        RunSettings.environment("CREDITBACK_DB_USER").orElse(""),
                        RunSettings.environment("CREDITBACK_DB_PASSWORD").orElse(""),
                        state,
                        settings.keep()))
                .orElseGet(() -> EmbeddedDatabase.start(state, settings.keep()));
    }

    private static void serve(RunSettings settings, StateFolder state, RunDatabase database) {
        String password = demoPassword(state);
        ServerHome home = ServerHome.fresh(settings.server(), state.resolve("server"));
        home.admitAdministrator(password);
        try (WildFlyServer server = WildFlyServer.start(home, settings.ports(), database.access(), password)) {
            server.management().deploy(settings.application());
            System.out.println();
            System.out.println(
                    "Creditback is up: http://localhost:" + settings.ports().http() + "/creditback");
            System.out.println(
                    "Accounts: clerk.ar, clerk.ap, controller, admin, auditor; the server's console: http://localhost:"
                            + settings.ports().management() + "/console (admin)");
            if (!settings.exit()) {
                System.out.println("Ctrl-C ends it.");
                waitForTheEnd();
            }
        } catch (IOException failure) {
            throw new StartFailure("The application cannot be deployed: " + failure.getMessage(), failure);
        }
    }

    private static String demoPassword(StateFolder state) {
        return RunSettings.environment("CREDITBACK_DEMO_PASSWORD").orElseGet(() -> {
            boolean first = state.password("demo-password").isEmpty();
            String password = state.passwordOrNew("demo-password");
            System.out.println(
                    first
                            ? "The password of all accounts is " + password + " (kept in .creditback/demo-password)."
                            : "The password of all accounts is in .creditback/demo-password.");
            return password;
        });
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
