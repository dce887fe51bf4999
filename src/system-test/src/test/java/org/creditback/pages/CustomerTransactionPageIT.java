package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class CustomerTransactionPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("From a payment to the reimbursement that settled it, and back")
    void leadsFromCreditToReimbursementAndBack() {
        String run = books.run();
        WebDriver page = open("clerk.ar", books.page("receivables/customer-transactions", "&customer=C-1"));
        page.findElement(By.linkText("PAY-1")).click();
        awaitHeading(page, "Payment PAY-1");
        assertThat(text(page)).contains("-200.00", "Reimbursed", "RB-000001", "Distribution by account");
        page.findElement(By.linkText("RB-000001")).click();
        awaitHeading(page, "Reimbursement RB-000001");
        assertThat(text(page)).contains("Settled with", "PAY-1", "200.00", run);
        page.findElement(By.linkText("PAY-1")).click();
        awaitHeading(page, "Payment PAY-1");
        page.findElement(By.linkText("RV-000001")).click();
        awaitHeading(page, "Voucher RV-000001");
    }

    @Test
    void saysThatNothingWasSettledYet() {
        WebDriver page = open("auditor", books.page("receivables/customer-transactions", "&customer=C-2"));
        page.findElement(By.linkText("PAY-2")).click();
        awaitText(page, "Nothing was settled with it yet.");
    }

    @Test
    @DisplayName("A transaction of another legal entity does not exist")
    void keepsLegalEntitiesApart() {
        WebDriver page = open("auditor", books.page("receivables/customer-transactions", "&customer=C-2"));
        page.findElement(By.linkText("PAY-2")).click();
        awaitHeading(page, "Payment PAY-2");
        page.get(page.getCurrentUrl()
                .replace(
                        "entity=" + books.code(), "entity=" + PageBooks.create().code()));
        assertThat(text(page)).contains("does not exist.");
    }
}
