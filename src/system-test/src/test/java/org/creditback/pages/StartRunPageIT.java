package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

class StartRunPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver dialog(String user, String parameters) {
        return open(user, books.page("reimbursement/start-run", parameters));
    }

    @Test
    @DisplayName("DI-1, DI-9: the dialog opens with the legal entity, and Preview stops at a frozen run")
    void previews() {
        WebDriver page = dialog("clerk.ar", "");
        assertThat(heading(page)).isEqualTo("Reimbursement");
        assertThat(page.getPageSource())
                .contains(
                        "Summarize customer",
                        "Include customers with outstanding debit transactions",
                        "Records to include");
        click(page, "preview");
        awaitText(
                page,
                "Reimbursement run",
                "Frozen (preview)",
                "1 customers selected, 1 declined. Nothing has been posted.");
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-8, DI-10, DI-14: OK names the effect; only its confirmation posts, and the result names it too")
    void postsAfterTheConfirmation() {
        WebDriver page = dialog("clerk.ar", "");
        click(page, ":ok");
        awaitText(page, "All customers of " + books.code() + ": 2 customers, credits EUR 209.50. Continue?");
        assertThat(focusedInDialog(page).getText()).isEqualTo("Cancel");
        focusedInDialog(page).sendKeys(Keys.ESCAPE);
        awaitNoDialog(page);
        assertThat(runs()).doesNotContain("\"run\":");
        click(page, ":ok");
        awaitText(page, "Post reimbursements");
        click(page, ":yes");
        awaitText(page, "1 reimbursements posted, EUR 200.00.", "Reconciled: difference 0");
        assertThat(runs()).containsOnlyOnce("\"run\":");
    }

    private String runs() {
        return RestClient.as("clerk.ar")
                .get("/legal-entities/" + books.code() + "/reimbursement-runs")
                .body();
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-7: Filter and Select open one query; it says whom it considers, and what is wrong at its field")
    void filters() {
        WebDriver page = dialog("clerk.ar", "");
        click(page, ":filter");
        awaitText(page, "A..C from A to C");
        type(page, ":customerAccounts", "a..b..c");
        awaitText(page, "Customer: The value is not allowed: a..b..c");
        type(page, ":customerAccounts", "nobody");
        awaitText(page, "Customers with open credits\n0");
        click(page, "preview");
        awaitText(page, "No customer with an open credit matches the filter.");
        type(page, ":customerAccounts", "C-2");
        awaitText(page, "EUR 9.50");
        click(page, "preview");
        awaitText(page, "0 customers selected, 1 declined. Nothing has been posted.");
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-2, DI-3: dates that are none, closed or in the wrong order are said at their fields")
    void refusesDates() {
        WebDriver page = dialog("clerk.ar", "");
        type(page, "postingDate_input", "2026-13-45");
        awaitText(page, "Posting date: Enter a date as YYYY-MM-DD.");
        type(page, "postingDate_input", "1999-01-05");
        type(page, "cutOffDate_input", "1999-01-05");
        click(page, "preview");
        awaitText(page, "Posting date: The period of 1999-01-05 is not open.");
        // The command stands below: whoever pressed it sees what it answered.
        awaitAnswers(page);
        new WebDriverWait(page, Duration.ofSeconds(5)).until(driver -> ((JavascriptExecutor) driver)
                .executeScript("return document.querySelector('.cb-messages .cb-message')"
                        + ".getBoundingClientRect().top >= 0"));
        type(page, "postingDate_input", "2026-11-20");
        type(page, "cutOffDate_input", "2026-12-20");
        click(page, ":ok");
        awaitText(page, "Cut-off date: The cut-off date is later than the posting date.");
        assertThat(page.findElement(By.cssSelector("input[id$='cutOffDate_input']"))
                        .getAttribute("value"))
                .isEqualTo("2026-12-20");
    }

    @Test
    @NeedsChromium
    @DisplayName("Who only reads sees the dialog without Preview and OK")
    void offersNothingToAReader() {
        WebDriver page = dialog("auditor", "");
        assertThat(commands(page)).doesNotContain("Preview", "OK");
        assertThat(text(page)).contains("Only an accounts receivable clerk may start a run.");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "DI-7: Select puts the query together of criteria; it is counted while it is typed, and is the same query typed")
    void putsTheQueryTogether() {
        WebDriver page = dialog("clerk.ar", "");
        click(page, ":select");
        awaitText(page, "Criteria of one field are alternatives");
        page.findElement(By.cssSelector("input[id$=':0:value']")).sendKeys("C-2");
        awaitText(page, "Customers with open credits\n1", "EUR 9.50");
        click(page, ":add");
        new WebDriverWait(page, Duration.ofSeconds(20))
                .until(driver -> driver.findElement(By.cssSelector("input[id$=':1:value']")));
        type(page, ":1:value", "C-1");
        awaitText(page, "Customers with open credits\n2", "EUR 209.50");
        new Select(page.findElement(By.cssSelector("select[id$=':1:excluded']"))).selectByVisibleText("Leave out");
        awaitText(page, "Customers with open credits\n1", "EUR 9.50");
        click(page, ":filter");
        awaitText(page, "A..C from A to C");
        assertThat(page.findElement(By.cssSelector("input[id$=':customerAccounts']"))
                        .getAttribute("value"))
                .isEqualTo("C-2,!C-1");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "DI-11: run in the background makes a schedule with the values of the dialog; one that posts is confirmed first")
    void runsInTheBackground() {
        WebDriver page = dialog("clerk.ar", "");
        new Select(page.findElement(By.cssSelector("select[id$=':background']"))).selectByVisibleText("Yes");
        awaitText(page, "Recurrence", "Create schedule");
        new Select(page.findElement(By.cssSelector("select[id$=':action']")))
                .selectByVisibleText("OK: posts without asking again");
        type(page, ":name", "Weekdays");
        click(page, ":make");
        awaitText(page, "The schedule Weekdays posts reimbursements without asking again: Monday to Friday at 06:00.");
        click(page, ":yes");
        awaitHeading(page, "Weekdays");
        assertThat(text(page)).contains("Enabled", "Next runs", "All customers of " + books.code());
        assertThat(runs()).doesNotContain("\"run\":");
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-5: the options are remembered for the person, in another session too")
    void remembersTheOptions() {
        RestClient admin = RestClient.as("admin");
        String name = "remembers." + books.code().toLowerCase(Locale.ROOT);
        String password = "a long enough password";
        assertThat(admin.post(
                                "/users",
                                "{\"name\":\"%s\",\"roles\":[\"ar-clerk\"],\"legalEntities\":[\"%s\"],\"password\":\"%s\"}"
                                        .formatted(name, books.code(), password))
                        .statusCode())
                .isEqualTo(201);
        String address = books.page("reimbursement/start-run", "");
        try (Browser first = Browser.open()) {
            WebDriver page = first.goAs(name, password, address);
            new Select(page.findElement(By.cssSelector("select[id$=':summarizeCustomer']"))).selectByVisibleText("Yes");
            click(page, "preview");
            awaitText(page, "Frozen (preview)");
        }
        try (Browser second = Browser.open()) {
            WebDriver page = second.goAs(name, password, address);
            assertThat(new Select(page.findElement(By.cssSelector("select[id$=':summarizeCustomer']")))
                            .getFirstSelectedOption()
                            .getText())
                    .isEqualTo("Yes");
        }
        WebDriver somebodyElse = dialog("auditor", "");
        assertThat(new Select(somebodyElse.findElement(By.cssSelector("select[id$=':summarizeCustomer']")))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("No");
    }
}
