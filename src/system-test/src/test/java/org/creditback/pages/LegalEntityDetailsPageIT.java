package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

class LegalEntityDetailsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    void changesNameAndPlace() {
        WebDriver page = open("admin", books.page("administration/legal-entity-details", ""));
        assertThat(text(page))
                .contains("Code and accounting currency never change", "There is no bank account to pay from.");
        type(page, ":name", "Åbo Böcker Oy");
        type(page, ":town", "Turku");
        new Select(page.findElement(By.cssSelector("select[id$=timeZone]"))).selectByValue("Europe/Helsinki");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(heading(page)).isEqualTo(books.code() + " Åbo Böcker Oy");
        assertThat(page.findElement(By.cssSelector("select[id$=timeZone]")).getAttribute("value"))
                .isEqualTo("Europe/Helsinki");
        type(page, ":name", "");
        click(page, ":save");
        awaitText(page, "Name: The value is missing.");
    }

    @Test
    @NeedsChromium
    void showsAConflict() {
        String address = books.page("administration/legal-entity-details", "");
        WebDriver page = open("admin", address);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get().address(address).toString());
        type(page, ":town", "Utrecht");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, ":town", "Delft");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Town Delft Utrecht");
        click(page, ":save");
        awaitText(page, "Saved.");
    }

    @Test
    void anAuditorOnlyReads() {
        WebDriver page = open("auditor", books.page("administration/legal-entity-details", ""));
        assertThat(text(page)).contains("Only an administrator may change this.");
        assertThat(atOnce(page, By.cssSelector("main input:not([type=hidden]):not([disabled])")))
                .isEmpty();
        assertThat(atOnce(page, By.cssSelector("[id$=save]"))).isEmpty();
    }
}
