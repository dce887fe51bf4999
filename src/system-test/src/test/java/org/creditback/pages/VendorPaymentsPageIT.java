package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class VendorPaymentsPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.shared();

    @Test
    @DisplayName("PM-1, PM-4: each tile opens what it counts, a search finds a payment, the overview leads on")
    void tilesOpenWhatTheyCount() {
        WebDriver page = open("clerk.ap", books.page("vendor-payments", ""));
        page.findElement(By.partialLinkText("Payment journals not posted")).click();
        awaitAddress(page, "posted=no");
        assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(1);
        page.navigate().back();
        page.findElement(By.partialLinkText("Bank files to release")).click();
        awaitAddress(page, "state=BUILT");
        assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(1);
        page.navigate().back();
        page.findElement(By.partialLinkText("Vendor invoices past due")).click();
        awaitAddress(page, "dueTo=");
        assertThat(text(page)).contains("Already in a payment journal", "No approved bank account");
        page.navigate().back();
        page.findElement(By.partialLinkText("Vendor invoices on hold")).click();
        awaitAddress(page, "state=ON_HOLD");
        assertThat(text(page)).contains("No approved bank account");
        page.navigate().back();
        page.findElement(By.id("amount")).sendKeys("100,00", Keys.ENTER);
        awaitHeading(page, "Monitor payments");
        assertThat(page.findElements(By.cssSelector("main table.cb-wide-table tbody tr")))
                .hasSize(1);
        page.navigate().back();
        page.findElement(By.linkText("Vendor payment overview")).click();
        assertThat(text(page)).contains("how far each payment is, until the bank has booked it");
    }
}
