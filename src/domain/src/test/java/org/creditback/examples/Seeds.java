package org.creditback.examples;

import java.util.Random;
import java.util.function.Consumer;

/** Repeats a property with made-up input; a failure names the seed that shows it. */
public final class Seeds {

    private Seeds() {}

    /** As often as asked, each time with a random of its own; {@code -Dcreditback.seed=N} begins elsewhere. */
    public static void repeat(int times, Consumer<Random> property) {
        long first = Long.getLong("creditback.seed", 1);
        for (long seed = first; seed < first + times; seed++) {
            try {
                property.accept(new Random(seed * 31 + 7));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }
}
