package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class PaymentProposalPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.create();

    @Test
    @DisplayName("PM-10 to PM-13, PM-22 to PM-25, BF-5, BF-6, PC-11: from the proposal to the sent payment, two people")
    void fromTheProposalToTheBank() {
        WebDriver page = open("clerk.ap", books.page("payment-proposal", ""));
        page.findElement(By.id("currencies")).sendKeys("EUR", Keys.ENTER);
        awaitAddress(page, "currencies=EUR");
        assertThat(text(page)).contains("No approved bank account", "EUR 100.00", "EUR 200.00", "RB-000001");
        click(page, "creation:create");
        awaitText(page, "Create 1 payments, EUR 100.00, in a new payment journal of " + books.code());
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitAddress(page, "payment-journal.xhtml");
        awaitText(page, "is made.", "Jäätelö Öberg", "•••• 4300", "Created");
        String journal = heading(page).replace("Payment journal ", "");
        click(page, "acts:submit");
        awaitText(page, "is submitted.", "Another person, a controller, decides on it.");
        assertThat(commands(page)).doesNotContain("Approve");

        page = next(page, "controller", books.page("payment-journal", "&journal=" + journal));
        awaitText(page, "1 payments, EUR 100.00, legal entity " + books.code());
        click(page, "decision:approve");
        confirm(page);
        awaitText(page, "is approved.");

        page = next(page, "clerk.ap", books.page("payment-journal", "&journal=" + journal));
        click(page, "acts:generate");
        awaitText(page, "are generated.", "Built", "100.00");
        click(page, "acts:post");
        awaitText(page, "Post 1 payments, EUR 100.00.");
        click(page, "asking:go");
        awaitText(page, "is posted.", "VP-000001");
        page = next(page, "controller", books.page("payment-journal", "&tab=files&journal=" + journal));
        releasesAndHandsOver(page, journal);
    }

    private void releasesAndHandsOver(WebDriver page, String journal) {
        page.findElement(By.cssSelector("main tbody th a")).click();
        awaitText(page, "Texts that the file writes in another way", "Jäätelö Öberg", "Jaatelo Oberg", "Built");
        click(page, "acts:release");
        focusedInDialog(page);
        type(page, "asking:controlTotal", "100.01");
        click(page, "asking:go");
        awaitText(page, "Control total: The value is not allowed");
        type(page, "asking:controlTotal", "100.00");
        click(page, "asking:go");
        awaitText(page, "is released.", "Released");
        click(page, "acts:start");
        awaitText(page, "Find out whether the bank has the file before anything else.");
        click(page, "acts:end");
        awaitText(page, "its payments are sent.", "Handed over");
        page.findElement(By.linkText(journal)).click();
        awaitText(page, "Sent", "VP-000001");
        assertThat(books.trail())
                .contains(
                        "clerk.ap PAYMENT_JOURNAL_SUBMITTED",
                        "controller PAYMENT_JOURNAL_APPROVED",
                        "controller BANK_FILE_RELEASED",
                        "controller BANK_FILE_HANDED_OVER");
    }
}
