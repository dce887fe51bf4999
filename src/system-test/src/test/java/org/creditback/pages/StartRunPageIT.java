package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

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
}
