package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

class ReceivablesParametersPageIT extends PageTest {

    @Test
    @DisplayName("SU-1: the controller changes the minimum reimbursement, and finds it changed")
    void changesTheMinimum() {
        PageBooks books = PageBooks.create();
        String address = books.page("receivables/receivables-parameters", "");
        WebDriver page = open("controller", address);
        assertThat(heading(page)).isEqualTo("Accounts receivable parameters");
        WebElement minimum = page.findElement(By.cssSelector("input[id$=minimumReimbursement]"));
        assertThat(minimum.getAttribute("value")).isEqualTo("25.00");
        minimum.clear();
        minimum.sendKeys("30.00");
        page.findElement(By.cssSelector("[id$=save]")).click();
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement][value='30.00']")))
                .isNotNull();
    }

    @Test
    void aClerkOnlyReads() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("clerk.ar", books.page("receivables/receivables-parameters", ""));
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement]"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    @NeedsChromium
    @DisplayName("SU-1, MO-1: what is no amount, negative or missing is said at its field and stores nothing")
    void refusesWhatIsNoAmount() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("controller", books.page("receivables/receivables-parameters", ""));
        type(page, "minimumReimbursement", "abc");
        type(page, "previewValidDays", "");
        click(page, ":save");
        awaitText(
                page,
                "Minimum reimbursement: Enter an amount in EUR such as 1,234.00, with at most 2 decimals.",
                "Preview valid for (days): The value is missing.");
        type(page, "minimumReimbursement", "-5");
        type(page, "previewValidDays", "7");
        click(page, ":save");
        awaitText(page, "Minimum reimbursement: The minimum may not be negative.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement]"))
                        .getAttribute("value"))
                .isEqualTo("25.00");
    }

    @Test
    @DisplayName("Two tabs: the second Save sees what the first stored, beside its own input, and may replace it")
    void showsAConflict() {
        PageBooks books = PageBooks.create();
        String address = books.page("receivables/receivables-parameters", "");
        WebDriver page = open("controller", address);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get().address(address).toString());
        type(page, "minimumReimbursement", "40.00");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, "minimumReimbursement", "30.00");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Minimum reimbursement EUR 30.00 EUR 40.00");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=minimumReimbursement]"))
                        .getAttribute("value"))
                .isEqualTo("30.00");
    }
}
