package org.creditback.command;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.creditback.client.RunAnswer;
import org.creditback.report.Terminal;
import org.creditback.server.StartFailure;

/** Follows a run until nothing more happens to it by itself. */
record RunWatch(Terminal terminal) {

    private static final Duration PAUSE = Duration.ofMillis(500);
    // A job starts within a second or two; a run that nobody works on shall not hold the command for ever.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The run as it is in the end. */
    RunAnswer follow(RunAnswer first, Supplier<RunAnswer> next) {
        RunAnswer run = first;
        long requestedSince = System.nanoTime();
        boolean begun = false;
        while (!run.isAtRest()) {
            if (!run.state().equals("REQUESTED")) {
                begun = true;
            } else if (begun || System.nanoTime() - requestedSince > PATIENCE.toNanos()) {
                // A selection that fails gives its run back.
                return run;
            }
            terminal.progress(line(run));
            pause();
            run = next.get();
        }
        return run;
    }

    static String line(RunAnswer run) {
        String name = run.legalEntity() + " run " + run.run() + ": ";
        long total = run.progress("total").orElse(0);
        if (!run.state().equals("POSTING") || total == 0) {
            return name + (run.state().equals("POSTING") ? "posting" : "selecting customers");
        }
        StringBuilder line = new StringBuilder(name)
                .append(String.format(
                        Locale.ROOT,
                        "%,d of %,d customers",
                        run.progress("done").orElse(0),
                        total));
        run.progress("customersPerSecond")
                .ifPresent(rate -> line.append(String.format(Locale.ROOT, ", %,d per second", rate)));
        run.progress("secondsRemaining")
                .ifPresent(seconds -> line.append(String.format(Locale.ROOT, ", about %,d s to go", seconds)));
        return line.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The command was interrupted.", stop);
        }
    }
}
