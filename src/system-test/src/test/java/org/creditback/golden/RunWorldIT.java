package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditback.examples.Comparison;
import org.creditback.examples.Facts;
import org.creditback.examples.Notation;
import org.creditback.examples.Outcome;
import org.creditback.examples.ReferenceModel;
import org.creditback.examples.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Made-up legal entities with made-up customers through the real server: what it did is what the model says.
 *
 * <p>{@code -Dcreditback.worldSeed=N} begins at another seed, {@code -Dcreditback.worldCount=N} takes more or fewer.
 */
class RunWorldIT {

    private static final int CUSTOMERS = 6;

    @Test
    @DisplayName("properties 1 to 6: worlds in any order of facts, with chunks of any size")
    void theServerDoesWhatTheModelSays() {
        long seed = Long.getLong("creditback.worldSeed", 1);
        int count = Integer.getInteger("creditback.worldCount", 100);
        List<String> failures = new ArrayList<>();
        for (long at = seed; at < seed + count; at++) {
            Facts facts = World.of(at, "X", CUSTOMERS);
            try {
                compare(facts, at);
            } catch (AssertionError | RuntimeException failure) {
                failures.add("seed " + at + "\n" + Notation.block("seed-" + at, facts) + "\n" + failure);
            }
        }
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + count + " worlds differ\n" + String.join("\n\n", failures));
        }
        assertThat(Books.violations()).isEmpty();
    }

    private static void compare(Facts facts, long seed) {
        Random random = new Random(seed);
        EntityNames names = new EntityNames("W" + seed);
        Facts entered = facts.shuffled(random);
        FactsBySql.replaceRates(entered.rates());
        FactsBySql.enter(entered, names);
        boolean byConsole = entered.changes().isEmpty() && !entered.cancels() && random.nextBoolean();
        long run = byConsole
                ? ServerRun.fromConsole(entered, names, 1 + random.nextInt(4), 1 + random.nextInt(3))
                : ServerRun.of(entered, names);
        Outcome outcome = OutcomeInBooks.read(facts, names, run);
        Comparison.compare("model and server", ReferenceModel.of(facts).outcome(), outcome);
        assertThat(ServerRun.differences(run)).isEmpty();
    }
}
