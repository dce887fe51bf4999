package org.creditback.database;

/** How many statements the current thread has sent through {@link Jdbc}: a chunk promises a fixed number, whatever its size. */
public final class StatementCount {

    private static final ThreadLocal<int[]> SENT = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

    /** Begins again at zero. */
    public static void reset() {
        SENT.remove();
    }

    /** Statements since the last {@link #reset()}. */
    public static int get() {
        return SENT.get()[0];
    }

    static void add() {
        SENT.get()[0]++;
    }
}
