package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class VendorTransactionsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("The payables clerk finds what is owed, filters by invoice and comes to its voucher")
    void showsWhatIsOwed() {
        books.withMany(2).run();
        WebDriver page = open("clerk.ap", "/index.xhtml?entity=" + books.code());
        page.findElement(By.linkText("Vendor transactions")).click();
        awaitHeading(page, "Vendor transactions");
        assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(3);
        page.findElement(By.id("invoice")).sendKeys("RB-000001", Keys.ENTER);
        awaitAddress(page, "invoice=RB-000001");
        assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(1);
        page.findElement(By.linkText("RV-000001")).click();
        awaitHeading(page, "Voucher RV-000001");
        assertThat(text(page)).doesNotContain("Customer transactions").contains("Vendor transactions", "RB-000001");
    }

    @Test
    @DisplayName("By vendor, by number, by day: each heading orders")
    void ordersByItsHeadings() {
        books.withMany(2).run();
        WebDriver page = open("auditor", books.page("payables/vendor-transactions", ""));
        Map<String, String> headings = Map.of("Invoice", "NUMBER", "Vendor account", "VENDOR", "Posting date", "DATE");
        headings.forEach((heading, field) -> {
            page.findElement(By.cssSelector("main thead"))
                    .findElement(By.partialLinkText(heading))
                    .click();
            awaitAddress(page, "sort=" + field);
            assertThat(page.findElement(By.cssSelector("th[aria-sort=ascending]"))
                            .getText())
                    .isEqualTo(heading);
            assertThat(page.findElements(By.cssSelector("main tbody tr"))).hasSize(3);
        });
    }

    @Test
    void saysThatThereAreNone() {
        WebDriver page = open("clerk.ap", books.page("payables/vendor-transactions", ""));
        assertThat(text(page)).contains("They come with posted reimbursements.");
    }
}
