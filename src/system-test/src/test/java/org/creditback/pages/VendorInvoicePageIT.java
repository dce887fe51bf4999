package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class VendorInvoicePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName(
            "Rules 15: a clerk holds the invoice for a typed reason; a controller lets it go; both stay to be read")
    void isHeldAndLetGo() {
        books.run();
        String address = books.page("payables/vendor-invoice", "&number=RB-000001");
        WebDriver page = open("clerk.ap", address);
        assertThat(heading(page)).contains("Vendor invoice RB-000001");
        assertThat(text(page)).contains("OTV-000001", "RV-000001", "No approved bank account");
        click(page, "holding:hold");
        click(page, ":putNow");
        awaitText(page, "The value is missing");
        new Select(page.findElement(By.cssSelector("select[id$=':holdReason']"))).selectByVisibleText("Legal freeze");
        type(page, "putting:text", "Court order 2026/118");
        click(page, ":putNow");
        awaitText(page, "RB-000001 is on hold.");
        assertThat(text(page))
                .contains("Legal freeze", "Court order 2026/118", "clerk.ap", "a controller who did not put it");
        assertThat(atOnce(page, By.cssSelector(".cb-release"))).isEmpty();
    }

    @Test
    @NeedsChromium
    @DisplayName("A controller releases a hold of their own caution; one that ends with its cause offers nothing")
    void isReleased() {
        books.run();
        WebDriver page = open("controller", books.page("payables/vendor-invoice", "&number=RB-000001"));
        click(page, "holding:hold");
        type(page, "putting:text", "Asked by phone");
        click(page, ":putNow");
        awaitText(page, "RB-000001 is on hold.");
        assertThat(page.findElements(By.cssSelector(".cb-release"))).hasSize(1);
        page.findElement(By.cssSelector(".cb-release")).click();
        awaitText(page, "a controller releases it");
        type(page, "releasing:text", "Called back");
        click(page, ":releaseNow");
        awaitText(page, "The hold on RB-000001 is released.");
        assertThat(text(page)).contains("Called back", "Asked by phone", "Released");
        page.findElement(By.linkText("RV-000001")).click();
        awaitHeading(page, "Voucher RV-000001");
    }

    @Test
    void anInvoiceThatIsNotThereIsSaidSo() {
        WebDriver page = open("auditor", books.page("payables/vendor-invoice", "&number=RB-000009"));
        assertThat(page.getPageSource()).doesNotContain("holding:hold");
    }
}
