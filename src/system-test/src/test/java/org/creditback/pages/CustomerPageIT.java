package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

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
    @NeedsChromium
    @DisplayName(
            "controls.md 2: the receivables clerk makes a customer, changes it and deletes it; each leaves its event")
    void makesChangesAndDeletes() {
        WebDriver page = open("clerk.ar", books.page("receivables/customers", ""));
        page.findElement(By.linkText("New customer")).click();
        awaitHeading(page, "New customer");
        type(page, ":customerAccount", "C-1");
        type(page, ":name", "Aino Virtanen");
        click(page, ":create");
        awaitText(page, "Customer account: C-1 exists already.");
        type(page, ":customerAccount", "C-7");
        type(page, ":currency", "XAU");
        click(page, ":create");
        awaitText(page, "Currency: The value is not allowed: XAU");
        type(page, ":currency", "SEK");
        click(page, ":create");
        awaitHeading(page, "C-7 Aino Virtanen");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(text(page)).doesNotContain("Saved.");
        type(page, ":customerGroup", "RETAIL");
        type(page, ":street", "Kauppakatu");
        type(page, ":buildingNumber", "7");
        type(page, ":town", "Turku");
        new Select(page.findElement(By.cssSelector("select[id$=':country']"))).selectByVisibleText("Finland (FI)");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=':town']")).getAttribute("value"))
                .isEqualTo("Turku");
        assertThat(text(page)).contains("SEK");
        click(page, "commands:delete");
        focusedInDialog(page);
        type(page, ":reason", "typed twice");
        click(page, ":deleteNow");
        awaitHeading(page, "Customers");
        awaitText(page, "C-7 is deleted.");
        assertThat(books.trail())
                .containsExactly(
                        "clerk.ar CUSTOMER_CREATED C-7",
                        "clerk.ar CUSTOMER_CHANGED C-7",
                        "clerk.ar CUSTOMER_DELETED C-7 typed twice");
    }

    @Test
    @NeedsChromium
    @DisplayName("A customer who ever had a transaction stays")
    void keepsWhoHadTransactions() {
        WebDriver page = open("clerk.ar", books.page("receivables/customer", "&customer=C-1"));
        click(page, "commands:delete");
        focusedInDialog(page);
        type(page, ":reason", "try");
        click(page, ":deleteNow");
        awaitText(page, "C-1 is in use and cannot be deleted.");
        awaitNoDialog(page);
        assertThat(books.trail()).isEmpty();
    }

    @Test
    @NeedsChromium
    @DisplayName("Two tabs: the second Save sees what the first stored, beside its own input, and may replace it")
    void showsAConflict() {
        String address = books.page("receivables/customer", "&customer=C-1");
        WebDriver page = open("clerk.ar", address);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get().address(address).toString());
        type(page, ":name", "Anna de Vries");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, ":name", "Anna Bakker");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Customer name Anna Bakker Anna de Vries");
        click(page, ":save");
        awaitText(page, "Saved.");
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
