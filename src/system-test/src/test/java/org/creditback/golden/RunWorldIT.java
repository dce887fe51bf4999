package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.creditback.examples.Comparison;
import org.creditback.examples.Facts;
import org.creditback.examples.Notation;
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

    // Worlds that come in with the same files and run at the same time.
    private static final int TOGETHER = 10;

    /** A world on the server, in an order of its own. */
    private record Entered(long seed, Facts facts, Case onServer) {}

    @Test
    @DisplayName("properties 1 to 6: worlds in any order of facts, with chunks of any size")
    void theServerDoesWhatTheModelSays() {
        long seed = Long.getLong("creditback.worldSeed", 1);
        int count = Integer.getInteger("creditback.worldCount", 100);
        List<String> failures = new ArrayList<>();
        for (long at = seed; at < seed + count; at += TOGETHER) {
            run(at, (int) Math.min(TOGETHER, seed + count - at), failures);
        }
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + count + " worlds differ\n" + String.join("\n\n", failures));
        }
        assertThat(Books.violations()).isEmpty();
    }

    private static void run(long first, int count, List<String> failures) {
        List<Entered> worlds = worlds(first, count);
        FactsByImport.enter(worlds.stream().map(Entered::onServer).toList());
        Map<Entered, Long> runs = new LinkedHashMap<>();
        worlds.forEach(world -> runs.put(world, start(world)));
        runs.forEach((world, run) -> {
            try {
                compare(world, run);
            } catch (AssertionError | RuntimeException failure) {
                failures.add("seed " + world.seed() + " of those from " + first + "\n"
                        + Notation.block("seed-" + world.seed(), world.facts()) + "\n" + failure);
            }
        });
    }

    /** Worlds that share the rates of all of them: a currency is foreign to one and the accounting currency of another. */
    private static List<Entered> worlds(long first, int count) {
        List<Facts> alone = new ArrayList<>();
        Map<String, Facts.Rate> rates = new LinkedHashMap<>();
        for (long seed = first; seed < first + count; seed++) {
            Facts facts = World.of(seed, "X", CUSTOMERS);
            facts.rates().forEach(rate -> rates.putIfAbsent(rate.from() + rate.to() + rate.validFrom(), rate));
            alone.add(facts);
        }
        List<Entered> worlds = new ArrayList<>();
        for (Facts facts : alone) {
            long seed = first + worlds.size();
            Facts sharing = facts.with(List.copyOf(rates.values()));
            Case onServer = new Case(sharing.shuffled(new Random(seed)), new EntityNames("W" + seed));
            worlds.add(new Entered(seed, sharing, onServer));
        }
        return worlds;
    }

    private static long start(Entered world) {
        Random random = new Random(world.seed());
        Facts facts = world.facts();
        boolean byConsole = facts.changes().isEmpty() && !facts.cancels() && random.nextBoolean();
        return byConsole
                ? ServerRun.fromConsole(facts, world.onServer().names(), 1 + random.nextInt(4), 1 + random.nextInt(3))
                : ServerRun.start(facts, world.onServer().names());
    }

    private static void compare(Entered world, long run) {
        Facts facts = world.facts();
        EntityNames names = world.onServer().names();
        ServerRun.finish(facts, names, run);
        Comparison.compare(
                "model and server", ReferenceModel.of(facts).outcome(), OutcomeInBooks.read(facts, names, run));
        assertThat(ServerRun.differences(run)).isEmpty();
    }
}
