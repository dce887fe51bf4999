package org.creditback.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the child processes of an earlier run that was killed and could not end them itself. */
final class LeftOver {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftOver() {}

    /**
     * Ends the process whose id a file names in its first line, where that process works in the given folder.
     *
     * <p>An id that was given to another process since then is left alone.
     *
     * @param what names the process for people
     */
    static void end(Path pidFile, Path folder, String what) {
        Optional<ProcessHandle> left = processOf(pidFile).filter(process -> worksIn(process, folder));
        left.ifPresent(process -> {
            System.out.println("Ending " + what + " that an earlier run left behind (process " + process.pid() + ").");
            end(process, what);
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new StartFailure("The file " + pidFile + " of an earlier run cannot be deleted.", failure);
        }
    }

    /** The living process that a file names in its first line. */
    static Optional<ProcessHandle> processOf(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String first =
                    Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
            return first.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(first)) : Optional.empty();
        } catch (IOException failure) {
            throw new StartFailure("The file " + pidFile + " of an earlier run cannot be read.", failure);
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        return commandLine(process).contains(folder.toString());
    }

    // ProcessHandle cuts long command lines; the file of the kernel, where there is one, does not.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException absent) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void end(ProcessHandle process, String what) {
        try {
            process.destroy();
            if (!hasEnded(process)) {
                process.destroyForcibly();
                if (!hasEnded(process)) {
                    throw notOurs(process, what);
                }
            }
        } catch (IllegalStateException | ExecutionException refused) {
            throw notOurs(process, what);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", stop);
        }
    }

    private static boolean hasEnded(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return !process.isAlive();
        }
    }

    private static StartFailure notOurs(ProcessHandle process, String what) {
        return new StartFailure("Process " + process.pid() + " is " + what
                + " on this project's folder, but it is not ours to end: please end it first.");
    }
}
