package org.creditback.command;

import java.io.IOException;
import java.util.List;
import org.creditback.client.CallRefused;
import org.creditback.client.CreditbackClient;
import org.creditback.report.Terminal;
import org.creditback.server.EmbeddedDatabase;
import org.creditback.server.ExternalDatabase;
import org.creditback.server.RunDatabase;
import org.creditback.server.RunLock;
import org.creditback.server.ServerHome;
import org.creditback.server.StartFailure;
import org.creditback.server.StateFolder;
import org.creditback.server.WildFlyServer;

/**
 * {@code ./mvnw -Prun verify}: database and server as child processes, the application deployed, the main job done and reported, up
 * until Ctrl-C.
 */
public final class RunCommand {

    private final RunSettings settings;
    private final Terminal terminal;
    private final StateFolder state;

    private RunCommand(RunSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.state = StateFolder.at(settings.root().resolve(".creditback"));
    }

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofThisProcess();
        try {
            new RunCommand(RunSettings.ofThisProcess(), terminal).run();
        } catch (StartFailure failure) {
            terminal.line("");
            terminal.line(String.valueOf(failure.getMessage()));
            System.exit(1);
        }
    }

    private void run() {
        DataFolder data = DataFolder.at(settings.data());
        List<PlannedEntity> entities = data.legalEntities();
        try (ResultFile candidates = ResultFile.begin(settings.candidates(), Running.COLUMNS);
                ResultFile rejected = ResultFile.begin(settings.rejected(), Importing.COLUMNS);
                RunLock lock = RunLock.take(state)) {
            ServerHome.endLeftOver(state.resolve("server"));
            settings.ports().requireFree();
            withDatabase(new MainJob(
                    data,
                    entities,
                    settings.keep(),
                    new RunFields(settings.runFields()),
                    new MainJob.Results(candidates, rejected, settings.pay() ? state.resolve("bank-files") : null)));
        }
    }

    private void withDatabase(MainJob job) {
        terminal.line("Starting the database and the server.");
        try (RunDatabase database = database()) {
            Thread hook = new Thread(database::close, "end of the database");
            Runtime.getRuntime().addShutdownHook(hook);
            withServer(job, database);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private RunDatabase database() {
        return RunSettings.environment("CREDITBACK_DB_URL")
                .<RunDatabase>map(url -> ExternalDatabase.open(
                        url,
                        RunSettings.environment("CREDITBACK_DB_USER").orElse(""),
                        RunSettings.environment("CREDITBACK_DB_PASSWORD").orElse(""),
                        state,
                        settings.keep()))
                .orElseGet(() -> EmbeddedDatabase.start(state, settings.keep()));
    }

    private void withServer(MainJob job, RunDatabase database) {
        DemoPassword password = DemoPassword.of(state);
        ServerHome home = ServerHome.fresh(settings.server(), state.resolve("server"));
        home.admitAdministrator(password.value());
        try (WildFlyServer server = WildFlyServer.start(home, settings.ports(), database.access(), password.value())) {
            deploy(server);
            Places places = new Places(settings.ports(), password);
            List<String> troubles = execute(job, new CreditbackClient(places.api(), password.value()), server);
            places.print(terminal, settings.exit());
            finish(troubles, server);
        }
    }

    private List<String> execute(MainJob job, CreditbackClient client, WildFlyServer server) {
        try {
            return job.execute(client, terminal);
        } catch (StartFailure failure) {
            if (failure.getCause() instanceof CallRefused refused && refused.isTheServersFault()) {
                throw new StartFailure(
                        failure.getMessage() + " The server says why in " + server.consoleLog() + ".", failure);
            }
            throw failure;
        }
    }

    private void deploy(WildFlyServer server) {
        terminal.line("Deploying the application.");
        try {
            server.management().deploy(settings.application());
        } catch (IOException | StartFailure failure) {
            throw new StartFailure(
                    "The application cannot be deployed; the server says why in " + server.consoleLog() + ".", failure);
        }
    }

    private void finish(List<String> troubles, WildFlyServer server) {
        terminal.line("");
        if (settings.exit() && !troubles.isEmpty()) {
            throw new StartFailure(String.join("\n", troubles));
        }
        if (!settings.exit()) {
            // It stays up: what went wrong is looked at and mended on the pages.
            troubles.forEach(terminal::line);
            // Who typed something into the pages would else learn it from an empty database.
            terminal.line("Ctrl-C ends it. The next start begins anew, without what was entered here;");
            terminal.line("with -Dcreditback.keep=true it goes on with these data.");
            stayUp(server);
        }
    }

    private static void stayUp(WildFlyServer server) {
        try {
            if (server.endsByItself()) {
                throw new StartFailure("The server has ended; it says why in " + server.consoleLog() + ".");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
