package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class CustomerPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("SU-4: the vendor account stands under Miscellaneous details")
    void showsTheVendorAccount() {
        WebDriver page = open("clerk.ar", books.page("receivables/customer", "&customer=C-1"));
        assertThat(heading(page)).contains("C-1", "Anna Jansen");
        assertThat(page.getPageSource()).contains("Miscellaneous details", "Vendor account", "PAY-1");
        assertThat(text(page)).contains("Dutch (nl)", "Total EUR -200.00");
    }

    @Test
    @NeedsChromium
    @DisplayName("SU-4: a clerk finds a vendor by a part of its name, saves with Ctrl+S and finds it stored")
    void setsTheVendorAccount() {
        books.withVendor("V-1", "Jansen Holding");
        String address = books.page("receivables/customer", "&customer=C-1");
        WebDriver page = open("clerk.ar", address);
        WebElement vendor = page.findElement(By.cssSelector("input[id$=vendorAccount_input]"));
        vendor.sendKeys("holding");
        awaitText(page, "Jansen Holding");
        vendor.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "s"));
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=vendorAccount_input]"))
                        .getAttribute("value"))
                .isEqualTo("V-1");
    }

    @Test
    @NeedsChromium
    void refusesADateThatIsNone() {
        WebDriver page = open("clerk.ar", books.page("receivables/customer", "&customer=C-1"));
        type(page, "legalStatusUntil_input", "soon");
        click(page, ":save");
        awaitText(page, "Legal status until: Enter a date as YYYY-MM-DD.");
    }

    @Test
    void offersNothingToAReader() {
        WebDriver page = open("auditor", books.page("receivables/customer", "&customer=C-1"));
        assertThat(commands(page)).doesNotContain("Save");
        assertThat(page.findElement(By.cssSelector("input[id$=vendorAccount_input]"))
                        .isEnabled())
                .isFalse();
    }
}
