package org.creditback.faults;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for an answer, with an end. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /** The first answer that is not null. */
    static <T> T value(String what, Supplier<@Nullable T> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long for the " + what);
            }
            pause();
        }
    }

    static void until(String what, Supplier<Boolean> question) {
        value(what, () -> question.get() ? true : null);
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
