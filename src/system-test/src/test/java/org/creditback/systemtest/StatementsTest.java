package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tables of the documentation's statements and of the features of payments name only pages and tests that exist. */
class StatementsTest {

    private static final Path PAGES = TidyTest.ROOT.resolve("src/web/src/main/webapp");
    private static final List<String> STATEMENTS = rows("documentation-statements.md", "\\d+");
    private static final List<String> FEATURES = rows("payments.md", "(PM|BF|BA|BR|PC|DR)-\\d+");
    private static final List<String> ROWS =
            Stream.concat(STATEMENTS.stream(), FEATURES.stream()).toList();

    private static List<String> rows(String file, String id) {
        return TidyTest.text(TidyTest.ROOT.resolve("src/site/markdown").resolve(file))
                .lines()
                .filter(line -> line.matches("\\| " + id + " \\|.*"))
                .toList();
    }

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void allThirtyAreThereInTheirOrder() {
        assertThat(STATEMENTS.stream().map(row -> Integer.valueOf(column(row, 1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    @DisplayName("payments.md 2 to 10: each feature has its row, once")
    void everyFeatureOfPaymentsIsThere() {
        List<String> ids = FEATURES.stream().map(row -> column(row, 1)).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(53);
        assertThat(ids).contains("PM-1", "PM-4", "PM-17", "PM-27", "BF-7", "BA-5", "BR-7", "PC-13", "DR-1");
    }

    @Test
    void everyPageExists() {
        assertThat(ROWS.stream()
                        .flatMap(row -> TidyTest.matches(CODE, column(row, 3)))
                        .map(MatchResult::group)
                        .map(page -> page.replace("`", ""))
                        .filter(page -> page.contains("/") || page.equals("index"))
                        .filter(page -> !Files.exists(PAGES.resolve(page.equals("index") ? "" : "pages")
                                .resolve(page + ".xhtml"))))
                .isEmpty();
    }

    @Test
    void everyTestExistsAndOnlyWhatIsNotThereYetHasNone() {
        Map<String, String> tests = TidyTest.files("java")
                .filter(file -> file.toString().contains("/src/test/"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        TidyTest::text,
                        (one, other) -> one + other));
        for (String row : ROWS) {
            List<String> named = TidyTest.matches(CODE, column(row, 4))
                    .map(test -> test.group(1))
                    .toList();
            boolean waits = column(row, 3).matches("not yet(: .*)?");
            assertThat(named.isEmpty()).as(row).isEqualTo(waits);
            for (String test : named) {
                String[] parts = test.split("\\.");
                assertThat(tests).as(row).containsKey(parts[0]);
                assertThat(tests.get(parts[0])).as(row).containsPattern("(void|DynamicTest>) " + parts[1] + "\\(");
            }
        }
    }

    private static String column(String row, int number) {
        return row.split("\\|", -1)[number].strip();
    }
}
