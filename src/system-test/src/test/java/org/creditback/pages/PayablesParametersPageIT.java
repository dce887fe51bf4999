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

class PayablesParametersPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver parameters(String user) {
        return open(user, books.page("payables/payables-parameters", ""));
    }

    @Test
    @NeedsChromium
    @DisplayName("SU-5: the controller changes the one-time vendor template, and finds it changed")
    void changesTheTemplate() {
        WebDriver page = parameters("controller");
        assertThat(heading(page)).isEqualTo("Accounts payable parameters");
        assertThat(text(page)).contains("OTV-000001");
        type(page, ":vendorGroup", "ONETIME");
        type(page, ":termsOfPayment", "14");
        type(page, ":dimensions", "BU001");
        click(page, ":save");
        awaitText(page, "Dimensions: The value is not allowed: BU001");
        type(page, ":dimensions", "BusinessUnit=BU001");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=':termsOfPayment']"))
                        .getAttribute("value"))
                .isEqualTo("14");
        assertThat(books.trail()).containsExactly("controller PARAMETERS_CHANGED " + books.code());
    }

    @Test
    @NeedsChromium
    @DisplayName("VE-7: without a template its inputs are away")
    void hasNoTemplate() {
        WebDriver page = parameters("controller");
        new Select(page.findElement(By.cssSelector("select[id$=':template']"))).selectByVisibleText("No");
        awaitGone(page, "input[id$=':vendorGroup']");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(atOnce(page, By.cssSelector("input[id$=':vendorGroup']"))).isEmpty();
    }

    @Test
    @NeedsChromium
    @DisplayName("Two tabs: the second Save sees what the first stored, beside its own input, and may replace it")
    void showsAConflict() {
        WebDriver page = parameters("controller");
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get()
                .address(books.page("payables/payables-parameters", ""))
                .toString());
        type(page, ":vendorGroup", "THEIRS");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, ":vendorGroup", "MINE");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Vendor group MINE THEIRS");
        click(page, ":save");
        awaitText(page, "Saved.");
    }

    @Test
    @DisplayName("controls.md 2: the payables clerk reads the parameters")
    void aClerkOnlyReads() {
        WebDriver page = parameters("clerk.ap");
        assertThat(commands(page)).isEmpty();
        assertThat(page.findElement(By.cssSelector("input[id$=':vendorGroup']")).isEnabled())
                .isFalse();
    }
}
