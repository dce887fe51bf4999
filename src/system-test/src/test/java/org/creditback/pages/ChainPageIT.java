package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class ChainPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static void follow(WebDriver page, String link) {
        page.findElement(By.linkText(link)).click();
    }

    private static void chain(WebDriver page) {
        page.findElement(By.cssSelector("a.cb-chain")).click();
        awaitHeading(page, "From receipt to bank line: RB-000001");
    }

    @Test
    @DisplayName("RE-6: from each document to the chain in one click, and back to each in one click")
    void isNavigableBothWays() {
        books.run();
        WebDriver page = open("auditor", books.page("reimbursement/reimbursement-report", ""));
        chain(page);
        follow(page, "PAY-1");
        awaitHeading(page, "Payment PAY-1");
        chain(page);
        follow(page, "OB-000001");
        awaitHeading(page, "Voucher OB-000001");
        follow(page, "RB-000001");
        awaitHeading(page, "From receipt to bank line: RB-000001");
        follow(page, "RV-000001");
        awaitHeading(page, "Voucher RV-000001");
        page.findElement(By.cssSelector("section[aria-labelledby=chains] a")).click();
        awaitHeading(page, "From receipt to bank line: RB-000001");
        page.findElement(By.cssSelector("a[href*='vendor-transactions'][href*='invoice=']"))
                .click();
        awaitHeading(page, "Vendor transactions");
        chain(page);
        follow(page, "RB-000001");
        awaitHeading(page, "Reimbursement RB-000001");
        chain(page);
    }

    @Test
    @DisplayName("Each step with its amount and state; where the chain ends is said; the amounts agree")
    void showsEveryStep() {
        books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/chain", "&reimbursement=RB-000001"));
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=steps]"))
                        .getText())
                .contains(
                        "Payment PAY-1",
                        "Settled in full",
                        "1 credit",
                        "Vendor invoice RB-000001",
                        "OTV-000001",
                        "Not yet paid: EUR 200.00 is open on the vendor account.");
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=uses]"))
                        .getText())
                .contains("In this reimbursement", "EUR 200.00");
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=proof]"))
                        .getText())
                .contains("Reimbursement = vendor invoice")
                .doesNotContain("Differs");
    }

    @Test
    @DisplayName("Who pays vendors sees the chain; customers' transactions are not for their eyes")
    void isForWhoPaysToo() {
        books.run();
        WebDriver page = open("clerk.ap", books.page("reimbursement/chain", "&reimbursement=RB-000001"));
        assertThat(text(page)).contains("PAY-1", "RV-000001");
        assertThat(page.findElements(By.linkText("PAY-1"))).isEmpty();
        follow(page, "RV-000001");
        awaitHeading(page, "Voucher RV-000001");
    }

    @Test
    void saysThatThereIsNoSuchReimbursement() {
        WebDriver page = open("auditor", books.page("reimbursement/chain", "&reimbursement=RB-9"));
        assertThat(text(page)).contains("RB-9 does not exist.");
    }
}
