package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class DimensionValuesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName(
            "SU-19: a value is added, closed from a day on and deleted; one that stands on a document is not deleted")
    void changesValues() {
        books.withDimension();
        WebDriver page = open("controller", books.page("ledger/dimension-values", "&dimension=Department"));
        type(page, ":value", "D99");
        click(page, ":save");
        awaitText(page, "Saved.", "D99");
        page.findElement(By.cssSelector("button[aria-label='Change D99']")).click();
        awaitText(page, "Change the value");
        type(page, "closedFrom_input", "2026-12-31");
        click(page, ":save");
        awaitText(page, "Saved.", "D99 2026-12-31");
        page.findElement(By.cssSelector("button[aria-label='Delete D99']")).click();
        awaitText(page, "D99 was deleted.");
        page.findElement(By.cssSelector("button[aria-label='Delete D10']")).click();
        awaitText(page, "Department=D10 is in use");
        page.navigate().refresh();
        assertThat(text(page)).contains("D10").doesNotContain("D99");
    }
}
