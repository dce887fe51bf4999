package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("BA-1, BA-4, F51: messages of banks, good, unusual and hostile ones")
class BankMessageCorpusTest {

    private static final String FOLDER = "/bank-messages/";
    private static final long LARGEST = 100_000;

    @ParameterizedTest
    @MethodSource("names")
    void isReadOrRefusedAsTheTableSays(String name) throws IOException {
        Heard heard = new Heard();
        BankMessageOutcome outcome =
                BankMessages.read(() -> getClass().getResourceAsStream(FOLDER + name + ".xml"), LARGEST, heard);
        List<String> said = outcome.fold(
                read -> heard.lines(), refused -> List.of((refused.fault() + " " + refused.place()).strip()));
        List<String> expected = table().get(name);
        if (expected.get(0).startsWith("TOO_DEEP")) {
            assertThat(said.get(0)).startsWith(expected.get(0));
        } else {
            assertThat(said).isEqualTo(expected);
        }
        if (outcome instanceof RefusedMessage) {
            assertThat(heard.lines())
                    .as("nothing of a refused message is heard")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @DisplayName("BA-2: a message says the same each time")
    void saysTheSameAgain(String name) throws IOException {
        Heard first = new Heard();
        Heard second = new Heard();
        Content content = () -> getClass().getResourceAsStream(FOLDER + name + ".xml");
        assertThat(BankMessages.read(content, LARGEST, first)).isEqualTo(BankMessages.read(content, LARGEST, second));
        assertThat(first.lines()).isEqualTo(second.lines());
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(table()).hasSizeGreaterThan(90);
        assertThat(table().keySet()).allMatch(name -> getClass().getResource(FOLDER + name + ".xml") != null);
    }

    @Test
    void everyFaultThatAFileCanHaveIsInTheCorpusOrAmongTheBytes() {
        List<String> ofBytes = List.of("TOO_LARGE", "ARCHIVE");
        Stream<String> refused =
                table().values().stream().map(lines -> lines.get(0).split(" ")[0]);
        assertThat(Stream.concat(refused, ofBytes.stream())
                        .filter(code -> !code.equals("head"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(BankMessageFault.values()).map(Enum::name).toList());
    }

    static Stream<String> names() {
        return table().keySet().stream();
    }

    private static Map<String, List<String>> table() {
        try (InputStream table = BankMessageCorpusTest.class.getResourceAsStream(FOLDER + "expected.txt")) {
            Map<String, List<String>> outcomes = new TreeMap<>();
            for (String block : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
                List<String> lines = block.strip().lines().toList();
                if (!lines.isEmpty()) {
                    outcomes.put(lines.get(0), lines.subList(1, lines.size()));
                }
            }
            return outcomes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
