package org.creditback.pages;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class PaymentPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.shared();

    @Test
    @DisplayName("PM-2, PM-3: a payment shows its events, and leads to invoice, chain, run, journal and file")
    void leadsBothWays() {
        WebDriver page = open("clerk.ap", books.page("payments", "&stage=GENERATED"));
        page.findElement(By.cssSelector("main table.cb-wide-table tbody th a")).click();
        awaitText(page, "What happened to it", "Created", "Approved", "Generated", "•••• 4300");
        page.findElement(By.partialLinkText("RB-00000")).click();
        awaitAddress(page, "reimbursement.xhtml");
        page.navigate().back();
        page.findElement(By.cssSelector("a[href*='payment-journal.xhtml']")).click();
        awaitText(page, "Payment journal", "Generated");
        page.navigate().back();
        page.findElement(By.cssSelector("a[href*='bank-file.xhtml']")).click();
        awaitText(page, "Hash (SHA-256)");
    }
}
