package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class PaymentsPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.shared();

    @Test
    @DisplayName(
            "PM-2, PM-3: a tab for each stage with its count, total and age; filters of run and reimbursement narrow both")
    void showsEachStage() {
        WebDriver page = open("auditor", books.page("payments", ""));
        assertThat(text(page)).contains("Generated", "EUR 100.00", "0 d 0 h", PaymentBooks.VENDOR);
        page.findElement(By.cssSelector(".cb-tabs"))
                .findElement(By.partialLinkText("Generated"))
                .click();
        awaitAddress(page, "stage=GENERATED");
        assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(1);
        page.get(RunningServer.get()
                .address(books.page("payments", "&reimbursed=yes&method=SEPA&sort=SINCE"))
                .toString());
        assertThat(text(page)).contains("EUR 100.00");
        page.get(RunningServer.get()
                .address(books.page("payments", "&run=999999"))
                .toString());
        assertThat(text(page)).contains("Nothing matches the filter.").doesNotContain("0 d 0 h");
        page.findElement(By.linkText("Clear filter")).click();
        page.findElement(By.cssSelector(".cb-tabs"))
                .findElement(By.partialLinkText("Sent"))
                .click();
        awaitText(page, "Nothing matches the filter.");
    }
}
