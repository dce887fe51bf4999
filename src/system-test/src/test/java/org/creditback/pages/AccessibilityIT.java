package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
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

    // Looked at by axe in the states of their own tests, not yet here in every language and on a telephone; after this
    // day they count.
    private static final LocalDate UNTIL = LocalDate.parse("2026-12-31");
    private static final Set<String> NOT_YET = Set.of(
            "administration/legal-entities",
            "administration/legal-entity-details",
            "administration/my-settings",
            "administration/new-legal-entity",
            "administration/user",
            "administration/users",
            "imports/import",
            "imports/imports",
            "ledger/audit-trail",
            "ledger/trial-balance",
            "ledger/voucher",
            "ledger/vouchers",
            "payables/methods-of-payment",
            "payables/payables-parameters",
            "payables/vendor",
            "payables/vendor-transactions",
            "payables/vendors",
            "receivables/customer",
            "receivables/customer-credits",
            "receivables/customer-transaction",
            "receivables/customer-transactions",
            "reimbursement/explanation",
            "reimbursement/reimburse-customer",
            "reimbursement/schedule",
            "reimbursement/schedules",
            "reimbursement/start-run");

    // Pages whose work is not for an auditor's eyes.
    private static final Map<String, String> ROLES = Map.of("administration/new-legal-entity", "admin");

    private static List<EveryPage.Shown> filled = List.of();

    @BeforeAll
    static void fillBooks() {
        filled = EveryPage.ofFilledBooks();
    }

    @ParameterizedTest
    @DisplayName("WCAG 2.2 AA: axe finds nothing on any page, nothing is cut, the language of the page is the reader's")
    @ValueSource(strings = {"en", "nl", "sv", "fr", "fi", "zh-CN"})
    void axeFindsNothing(String language) {
        check(language, filled, 1280);
    }

    @Test
    @DisplayName("WCAG 2.2 AA: nor where there is nothing yet")
    void axeFindsNothingOnEmptyPages() {
        check("en", EveryPage.ofEmptyBooks(), 1280);
    }

    @ParameterizedTest
    @DisplayName("WCAG 1.4.10: no page scrolls sideways on a telephone, in the longest language and in Chinese")
    @ValueSource(strings = {"fi", "zh-CN"})
    void nothingOverflowsOnATelephone(String language) {
        check(language, filled, 390);
    }

    private static void check(String language, List<EveryPage.Shown> pages, int width) {
        SoftAssertions found = new SoftAssertions();
        Map<String, String> readers = Map.of(
                "auditor", reader(language, "auditor"),
                "ar-clerk", reader(language, "ar-clerk"),
                "admin", reader(language, "admin"));
        for (String role : readers.keySet()) {
            List<EveryPage.Shown> theirs = pages.stream()
                    .filter(page -> ROLES.getOrDefault(page.name(), "auditor").equals(role))
                    .filter(page ->
                            !NOT_YET.contains(page.name()) || LocalDate.now().isAfter(UNTIL))
                    .toList();
            if (theirs.isEmpty()) {
                continue;
            }
            try (Browser browser = Browser.open()) {
                browser.width(width);
                WebDriver driver =
                        browser.goAs(readers.get(role), SECRET, theirs.get(0).address());
                for (EveryPage.Shown page : theirs) {
                    browser.go(page.address());
                    browser.picture(String.join(
                            "-", language, String.valueOf(width), page.name().replace('/', '-')));
                    found.assertThat(problems(driver, language))
                            .as("%s %s", page, language)
                            .isEmpty();
                }
            }
        }
        found.assertAll();
    }

    private static List<String> problems(WebDriver driver, String language) {
        List<String> problems = new ArrayList<>();
        String spoken = driver.findElement(By.tagName("html")).getAttribute("lang");
        if (!language.equals(spoken)) {
            problems.add("the page says that it speaks " + spoken);
        }
        // Asked of the page at once: to look for what is not there, a driver waits.
        JavascriptExecutor page = (JavascriptExecutor) driver;
        if (!Boolean.TRUE.equals(
                page.executeScript("return document.querySelectorAll('main:not(.cb-alone) h1').length === 1"))) {
            problems.add("this is not the page: "
                    + driver.findElement(By.tagName("body")).getText());
        }
        Object wide = page.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 0) {
            problems.add("wider than the window by " + wide + " pixels");
        }
        problems.addAll(Axe.violations(driver));
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
        return name;
    }
}
