package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class PaymentJournalsPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.shared();

    @Test
    @DisplayName("The list shows state, totals per currency and who; it narrows, and leads to the journal")
    void narrows() {
        WebDriver page = open("auditor", books.page("payment-journals", ""));
        assertThat(text(page))
                .contains("Approved", "EUR 100.00", "clerk.ap", "controller")
                .doesNotContain("Payment by hand");
        page.findElement(By.id("by")).sendKeys("nobody", Keys.ENTER);
        awaitText(page, "Nothing matches the filter.");
        page.get(RunningServer.get()
                .address(books.page("payment-journals", "&state=APPROVED&posted=no"))
                .toString());
        page.findElement(By.cssSelector("main tbody th a")).click();
        awaitText(page, "Generated", "Jäätelö Öberg");
    }
}
