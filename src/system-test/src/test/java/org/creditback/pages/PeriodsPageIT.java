package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class PeriodsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName(
            "SU-20, controls.md 5: the periods of a fiscal year with their three states; year and state stand in the address")
    void showsAYear() {
        WebDriver page = open("auditor", books.page("ledger/periods", "&year=2025"));
        assertThat(heading(page)).isEqualTo("Periods");
        assertThat(page.findElements(By.cssSelector("tbody tr"))).hasSize(12);
        assertThat(text(page)).contains("2025-01-01 – 2025-01-31", "Open", "only a controller may change it");
        assertThat(commands(page)).doesNotContain("Add fiscal year");
        page.get(page.getCurrentUrl() + "&state=CLOSED");
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.findElements(By.linkText("Clear filter")).get(0).click();
        awaitText(page, "2025-12-01 – 2025-12-31");
    }

    @Test
    @NeedsChromium
    @DisplayName("SU-20: a controller adds the year after the last, told before what that does")
    void addsAYear() {
        WebDriver page = open("controller", books.page("ledger/periods", ""));
        String command =
                page.findElement(By.cssSelector("[id$=addYear]")).getText().strip();
        String year = command.replaceAll("\\D", "");
        click(page, ":addYear");
        awaitText(page, "twelve monthly periods, all open");
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitText(page, "Fiscal year " + year + " was added.", year + "-12-01 – " + year + "-12-31");
        awaitNoDialog(page);
        assertThat(page.findElements(By.cssSelector("tbody tr"))).hasSize(12);
    }
}
