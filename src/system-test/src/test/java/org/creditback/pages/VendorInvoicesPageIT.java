package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class VendorInvoicesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName("Tabs, filters and totals of what is owed; marked holds are released together for a typed reason")
    void releasesWhatIsMarked() {
        books.withMany(2).run();
        for (String number : new String[] {"RB-000001", "RB-000002"}) {
            assertThat(RestClient.as("clerk.ap")
                            .post(
                                    "/legal-entities/" + books.code() + "/vendor-invoices/" + number + "/holds",
                                    "{\"reason\":\"MANUAL\",\"text\":\"Asked by phone\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
        WebDriver page = open("controller", "/index.xhtml?entity=" + books.code());
        page.findElement(By.linkText("Vendor invoices")).click();
        awaitHeading(page, "Vendor invoices");
        assertThat(text(page)).contains("RB-000003", "EUR 400.00");
        page.findElement(By.linkText("On hold")).click();
        awaitAddress(page, "state=ON_HOLD");
        page.get(page.getCurrentUrl() + "&reason=MANUAL");
        assertThat(page.findElements(By.cssSelector("input[name=marked]"))).hasSize(2);
        page.findElements(By.cssSelector("input[name=marked]")).forEach(box -> box.click());
        page.findElement(By.cssSelector("[data-needs-mark=marked]")).click();
        awaitAddress(page, "marked=RB-000001");
        click(page, ":releaseAll");
        awaitText(page, "The value is missing");
        type(page, "releaseMarked:text", "Checked with the vendors");
        click(page, ":releaseAll");
        awaitText(page, "Released: 2.");
        assertThat(text(page)).doesNotContain("RB-000001");
    }

    @Test
    @DisplayName("An empty list says why; a malformed date is told at its input")
    void saysWhatIsWrong() {
        WebDriver page = open("clerk.ap", books.page("payables/vendor-invoices", "&from=x"));
        assertThat(text(page)).contains("YYYY-MM-DD");
        page.findElement(By.linkText("Clear filter")).click();
        assertThat(text(page)).contains("They come with posted reimbursements.");
        page.findElement(By.id("vendor")).sendKeys("V-9", Keys.ENTER);
        awaitAddress(page, "vendor=V-9");
    }
}
