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

class VendorPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver vendor(String user, String account) {
        return open(user, books.page("payables/vendor", "&vendor=" + account));
    }

    private static void select(WebDriver page, String input, String label) {
        new Select(page.findElement(By.cssSelector("select[id$='" + input + "']"))).selectByVisibleText(label);
    }

    private static String value(WebDriver page, String input) {
        return page.findElement(By.cssSelector("input[id$='" + input + "']")).getAttribute("value");
    }

    @Test
    @NeedsChromium
    @DisplayName("controls.md 2: the payables clerk makes a vendor, and the audit trail knows it")
    void makesAVendor() {
        WebDriver page = open("clerk.ap", books.page("payables/vendors", ""));
        page.findElement(By.linkText("New vendor")).click();
        awaitHeading(page, "New vendor");
        type(page, ":name", "Bakker BV");
        click(page, ":create");
        awaitText(page, "Vendor account: The value is missing.");
        type(page, ":vendorAccount", "OTV-000009");
        click(page, ":create");
        awaitText(page, "Vendor account: The value is not allowed: OTV-000009");
        type(page, ":vendorAccount", "V-7");
        type(page, ":town", "Turku");
        select(page, ":country", "Finland (FI)");
        select(page, ":methodOfPayment", "SEPA credit transfer (SEPA)");
        type(page, ":termsOfPayment", "14");
        type(page, ":dimensions", "BusinessUnit=BU001");
        click(page, ":create");
        awaitHeading(page, "V-7 Bakker BV");
        awaitText(page, "Saved.", "Active");
        assertThat(value(page, ":termsOfPayment")).isEqualTo("14");
        assertThat(books.trail()).containsExactly("clerk.ap VENDOR_CREATED V-7");
    }

    @Test
    @NeedsChromium
    @DisplayName("PC-3, C-8: a bank account waits for another person and is never shown whole")
    void proposesABankAccount() {
        books.withVendor("V-1", "Jansen Holding");
        WebDriver page = vendor("clerk.ap", "V-1");
        assertThat(text(page)).contains("The vendor has no bank account.");
        type(page, ":iban", "NL00 ABNA 0417 1643 00");
        click(page, ":propose");
        awaitText(page, "Source of the request: The value is missing.");
        select(page, ":source", "E-mail");
        click(page, ":propose");
        awaitText(page, "IBAN: The value is not allowed: •••• 4300");
        type(page, ":iban", "NL91 ABNA 0417 1643 00");
        click(page, ":propose");
        awaitText(page, "The bank account waits for the approval of another person.", "Waits for approval");
        assertThat(text(page)).contains("•••• 4300", "clerk.ap");
        assertThat(page.getPageSource()).doesNotContain("0417164300", "0417 1643 00");
        type(page, ":iban", "NL91ABNA0417164300");
        select(page, ":source", "Letter");
        click(page, ":propose");
        awaitText(page, "IBAN: •••• 4300 exists already.");
        click(page, ":show");
        focusedInDialog(page);
        click(page, ":showNow");
        awaitText(page, "The value is missing.");
        type(page, ":lookReason", "compare with the letter");
        click(page, ":showNow");
        awaitText(page, "NL91 ABNA 0417 1643 00");
        click(page, ":close");
        awaitNoDialog(page);
        assertThat(page.getPageSource()).doesNotContain("0417 1643");
        assertThat(books.trail())
                .containsExactly(
                        "clerk.ap BANK_DETAIL_CHANGE_PROPOSED V-1",
                        "clerk.ap BANK_DATA_SHOWN V-1 compare with the letter");
    }

    @Test
    @NeedsChromium
    @DisplayName("VE-9, VE-10: a hold with its release date is stored")
    void setsAHold() {
        books.withVendor("V-1", "Jansen Holding");
        WebDriver page = vendor("clerk.ap", "V-1");
        type(page, ":holdReleaseDate_input", "2099-12-31");
        click(page, ":save");
        awaitText(page, "Release date: The value is not allowed: 2099-12-31");
        select(page, ":hold", "Payment");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.get(RunningServer.get().address(books.page("payables/vendors", "")).toString());
        awaitText(page, "Payment", "until 2099-12-31");
        assertThat(books.trail()).containsExactly("clerk.ap VENDOR_CHANGED V-1");
    }

    @Test
    @NeedsChromium
    @DisplayName("Two tabs: the second Save sees what the first stored, beside its own input, and may replace it")
    void showsAConflict() {
        books.withVendor("V-1", "Jansen Holding");
        WebDriver page = vendor("clerk.ap", "V-1");
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get()
                .address(books.page("payables/vendor", "&vendor=V-1"))
                .toString());
        type(page, ":name", "Jansen Groep");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, ":name", "Jansen BV");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Vendor name Jansen BV Jansen Groep");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(value(page, ":name")).isEqualTo("Jansen BV");
    }

    @Test
    @NeedsChromium
    @DisplayName("A vendor that nothing depends on is deleted for a reason; another one stays")
    void deletes() {
        books.withVendor("V-1", "Jansen Holding").withCustomerOf("V-1").withVendor("V-2", "Bakker");
        WebDriver page = vendor("clerk.ap", "V-1");
        click(page, "commands:delete");
        assertThat(focusedInDialog(page).getAttribute("id")).endsWith("reason");
        click(page, ":deleteNow");
        awaitText(page, "The value is missing.");
        type(page, ":reason", "no longer needed");
        click(page, ":deleteNow");
        awaitText(page, "V-1 is in use and cannot be deleted.");
        awaitNoDialog(page);
        page.get(RunningServer.get()
                .address(books.page("payables/vendor", "&vendor=V-2"))
                .toString());
        click(page, "commands:delete");
        focusedInDialog(page);
        type(page, ":reason", "typed twice");
        click(page, ":deleteNow");
        awaitHeading(page, "Vendors");
        awaitText(page, "V-2 is deleted.");
        assertThat(text(page)).doesNotContain("Bakker");
        assertThat(books.trail()).contains("clerk.ap VENDOR_DELETED V-2 typed twice");
    }

    @Test
    @DisplayName("VE-11: what is owed to a one-time vendor is on its page, with its hold; and it is never deleted")
    void showsWhatIsOwed() {
        books.run();
        WebDriver page = vendor("clerk.ap", "OTV-000001");
        assertThat(heading(page)).isEqualTo("OTV-000001 Anna Jansen");
        assertThat(text(page)).contains("C-1", "RB-000001", "200.00", "RV-000001", "No approved bank account");
        assertThat(commands(page)).contains("Save").doesNotContain("Delete");
    }

    @Test
    void offersNothingToAReader() {
        books.withVendor("V-1", "Jansen Holding");
        WebDriver page = vendor("auditor", "V-1");
        assertThat(commands(page)).isEmpty();
        assertThat(text(page)).contains("Only an accounts payable clerk may change vendors.");
        assertThat(page.findElement(By.cssSelector("input[id$=':name']")).isEnabled())
                .isFalse();
        page.get(RunningServer.get().address(books.page("payables/vendor", "")).toString());
        assertThat(text(page)).contains("You are not authorized for this action.");
    }

    @Test
    void anUnknownVendorIsSaidToBeUnknown() {
        assertThat(text(vendor("clerk.ap", "V-9"))).contains("V-9 does not exist.");
    }
}
