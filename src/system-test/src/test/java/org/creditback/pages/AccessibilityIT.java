package org.creditback.pages;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

@NeedsChromium
@DisplayName("screens.md 4: every page, in every language, as WCAG 2.2 AA asks")
class AccessibilityIT {

    private static final String SECRET = "a long enough password";

    private static final int DESK = 1280;
    // A small window of a desk, a telephone, and the smallest that WCAG 1.4.10 asks for.
    private static final int[] NARROWER = {1024, 390, 320};

    // The longest words and the other signs; the colors are the same in every language.
    private static final Set<String> SMALL_TOO = Set.of("fi", "zh-CN");
    private static final Set<String> DARK_TOO = Set.of("en");
    private static final Set<String> COLORS_TOO = Set.of("en", "fi", "zh-CN");

    private static List<EveryPage.Shown> filled = List.of();

    @BeforeAll
    static void fillBooks() {
        filled = EveryPage.ofFilledBooks();
    }

    @ParameterizedTest
    @DisplayName("WCAG 2.2 AA: axe finds nothing on any page, nothing scrolls sideways, the page says its language")
    @ValueSource(strings = {"en", "nl", "sv", "fr", "fi", "zh-CN"})
    void axeFindsNothing(String language) {
        check(language, filled);
    }

    @Test
    @DisplayName("WCAG 2.2 AA: nor where there is nothing yet")
    void axeFindsNothingOnEmptyPages() {
        check("en", EveryPage.ofEmptyBooks());
    }

    // Each role in a browser of its own, as many at once as there are processors.
    private static void check(String language, List<EveryPage.Shown> pages) {
        Map<String, List<EveryPage.Shown>> byRole = pages.stream().collect(groupingBy(EveryPage.Shown::role));
        assertThat(byRole.entrySet().parallelStream()
                        .flatMap(read -> problems(language, reader(language, read.getKey()), read.getValue()).stream())
                        .toList())
                .isEmpty();
    }

    private static List<String> problems(String language, String reader, List<EveryPage.Shown> pages) {
        List<String> problems = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            browser.width(DESK);
            browser.goAs(reader, SECRET, pages.get(0).address());
            for (EveryPage.Shown page : pages) {
                browser.go(page.address());
                browser.picture(
                        String.join("-", language, page.name().replace('/', '-'), String.valueOf(pages.indexOf(page))));
                problems(browser, language).forEach(problem -> problems.add(page + " " + language + ": " + problem));
            }
        }
        return problems;
    }

    private static List<String> problems(Browser browser, String language) {
        WebDriver driver = browser.driver();
        List<String> problems = new ArrayList<>();
        String spoken = driver.findElement(By.tagName("html")).getAttribute("lang");
        if (!language.equals(spoken)) {
            problems.add("the page says that it speaks " + spoken);
        }
        // Asked of the page at once: to look for what is not there, a driver waits.
        if (!Boolean.TRUE.equals(((JavascriptExecutor) driver)
                .executeScript("return document.querySelectorAll('main:not(.cb-alone) h1').length === 1"))) {
            problems.add("this is not the page: "
                    + driver.findElement(By.tagName("body")).getText());
        }
        problems.addAll(COLORS_TOO.contains(language) ? Axe.violations(driver) : Axe.violationsOfWords(driver));
        for (int width : NARROWER) {
            browser.width(width);
            Layout.overflow(driver).forEach(overflow -> problems.add("at " + width + ": " + overflow));
        }
        if (SMALL_TOO.contains(language)) {
            Axe.violations(driver).forEach(violation -> problems.add("on a telephone: " + violation));
        }
        browser.width(DESK);
        if (DARK_TOO.contains(language)) {
            browser.look("dark");
            Axe.violationsOfColors(driver).forEach(violation -> problems.add("in the dark: " + violation));
            browser.look("light");
        }
        return problems;
    }

    // A reader of this language, with every legal entity.
    private static String reader(String language, String role) {
        String name = "axe-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(RestClient.as("admin")
                        .post("/users", """
                                {"name":"%s","roles":["%s"],"legalEntities":"*","language":"%s","password":"%s"}""".formatted(name, role, language, SECRET))
                        .statusCode())
                .isEqualTo(201);
        if (role.equals("ar-clerk")) {
            // Everybody sees what they sent themselves.
            EveryPage.sendRejectedRows(RestClient.with(name, SECRET));
        }
        return name;
    }
}
