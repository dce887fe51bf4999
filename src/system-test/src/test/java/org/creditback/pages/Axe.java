package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What axe-core finds wrong with a page as it stands, at level AA of WCAG 2.2. */
final class Axe {

    // Run at once in the page: AxeBuilder opens a second window for each look, lest there be frames, and there are
    // none.
    private static final String LOOK = """
            var answer = arguments[arguments.length - 1];
            axe.run(document, { runOnly: arguments[0], rules: arguments[1], resultTypes: ['violations'] }).then(function (found) {
              answer([].concat.apply([], found.violations.map(function (rule) {
                return rule.nodes.map(function (node) { return rule.id + ': ' + node.target + ' ' + node.html; });
              })));
            }, function (failure) { answer(['axe: ' + failure]); });""";

    private static final List<String> LEVEL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLORS = List.of("color-contrast");

    private static final String AXE = read();

    private Axe() {}

    /** Each violation with its rule and its place; empty where all is well. */
    static List<String> violations(WebDriver page) {
        return violations(page, LEVEL, Map.of());
    }

    /** The same of what depends on the words: without the colors, which take the longest to look at. */
    static List<String> violationsOfWords(WebDriver page) {
        return violations(page, LEVEL, Map.of(COLORS.get(0), Map.of("enabled", false)));
    }

    /** The same of what depends on the look alone, light or dark. */
    static List<String> violationsOfColors(WebDriver page) {
        return violations(page, COLORS, Map.of());
    }

    private static List<String> violations(WebDriver page, List<String> only, Map<String, ?> rules) {
        JavascriptExecutor script = (JavascriptExecutor) page;
        if (!Boolean.TRUE.equals(script.executeScript("return 'axe' in window"))) {
            script.executeScript(AXE);
        }
        List<?> found = (List<?>) Objects.requireNonNull(script.executeAsyncScript(LOOK, only, rules));
        return found.stream().map(String::valueOf).toList();
    }

    private static String read() {
        try (InputStream axe = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(axe.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
