package org.creditback.pages;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** What axe-core finds wrong with a page as it stands, at level AA of WCAG 2.2. */
final class Axe {

    private static final List<String> LEVEL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** Each violation with its rule and its place; empty where all is well. */
    static List<String> violations(WebDriver page) {
        return new AxeBuilder()
                .withTags(LEVEL).analyze(page).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                        .toList();
    }
}
