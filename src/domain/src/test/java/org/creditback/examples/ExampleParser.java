package org.creditback.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the example files: blocks between empty lines, each beginning with {@code case} or {@code table}. */
public final class ExampleParser {

    private ExampleParser() {}

    /** Every golden block of the specification that can be told today, in its order. */
    public static List<Golden> goldens() {
        Set<String> notYet = notYet();
        return blocks("case", GoldenParser::parse, notYet);
    }

    /** Every decisions block of the specification. */
    public static List<DecisionTable> tables() {
        return blocks("table", TableParser::parse, Set.of());
    }

    /** The facts and the expectation of one block. */
    public static Golden golden(String block) {
        return GoldenParser.parse(block.lines().toList());
    }

    /** The voucher lines of a block that continues another case: what its steps post, in their order. */
    public static List<String> laterLines(String name) {
        return lines("index.txt").stream()
                .filter(file -> !file.isEmpty())
                .flatMap(file -> blocksOf(file + ".txt"))
                .filter(block -> block.get(0).equals("case " + name))
                .flatMap(List::stream)
                .filter(line -> line.startsWith("line "))
                .toList();
    }

    /** Cases whose half of the product does not exist yet. */
    public static Set<String> notYet() {
        return Set.copyOf(lines("not-yet.txt").stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ")[0])
                .toList());
    }

    private static <T> List<T> blocks(String first, Function<List<String>, T> parser, Set<String> without) {
        return lines("index.txt").stream()
                .filter(file -> !file.isEmpty())
                .flatMap(file -> blocksOf(file + ".txt"))
                .filter(block -> block.get(0).startsWith(first + " "))
                .filter(block -> !without.contains(Statement.of(block.get(0)).word(0)))
                .map(parser)
                .toList();
    }

    private static Stream<List<String>> blocksOf(String file) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines(file)) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks.stream();
    }

    /** Without comments; an empty line ends a block. */
    private static List<String> lines(String file) {
        try (InputStream stream = ExampleParser.class.getResourceAsStream("/examples/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no example file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("(^|\\s)#.*", "").stripTrailing())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
