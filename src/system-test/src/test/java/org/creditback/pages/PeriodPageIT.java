package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

class PeriodPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();
    private final String address = books.page("ledger/period", "&period=2025-03-01");

    private static void choose(WebDriver page, String module, String state) {
        new Select(page.findElement(By.cssSelector("select[id$=" + module + "]"))).selectByVisibleText(state);
    }

    @Test
    @NeedsChromium
    @DisplayName("controls.md 5: a controller closes a period with a reason, confirms it, and nobody opens it again")
    void closes() {
        WebDriver page = open("controller", address);
        assertThat(heading(page)).isEqualTo("Period 2025-03-01 – 2025-03-31");
        choose(page, "payables", "On hold");
        choose(page, "ledger", "Closed");
        click(page, ":save");
        awaitText(page, "Reason: The value is missing.");
        type(page, "reason", "Year end");
        click(page, ":save");
        awaitText(page, "General ledger: Period 2025-03-01 – 2025-03-31 of " + books.code() + " is closed for good.");
        click(page, ":yes");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("select[id$=ledger]")).isEnabled())
                .isFalse();
        Select payables = new Select(page.findElement(By.cssSelector("select[id$=payables]")));
        assertThat(payables.getFirstSelectedOption().getText()).isEqualTo("On hold");
    }

    @Test
    @NeedsChromium
    @DisplayName("Two tabs: the second Save sees what the first stored, beside its own input")
    void showsAConflict() {
        WebDriver page = open("controller", address);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get().address(address).toString());
        choose(page, "receivables", "On hold");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        choose(page, "payables", "On hold");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Accounts receivable Open On hold");
    }

    @Test
    void aClerkOnlyReads() {
        WebDriver page = open("clerk.ar", address);
        assertThat(page.findElement(By.cssSelector("select[id$=receivables]")).isEnabled())
                .isFalse();
        assertThat(commands(page)).doesNotContain("Save");
    }
}
