package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class VoucherPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("A voucher shows its lines, and its origin both ways: credit, reimbursement, vendor invoice, run")
    void showsWhereItComesFromAndWhereItLeads() {
        books.run();
        WebDriver page = open("auditor", books.page("ledger/voucher", "&number=RV-000001"));
        assertThat(heading(page)).isEqualTo("Voucher RV-000001");
        assertThat(text(page))
                .contains(
                        "Reimbursement",
                        "clerk.ar",
                        "PAY-1",
                        "RB-000001",
                        "Customer transactions settled with this voucher");
        page.findElement(By.id("invoices"));
        page.findElement(By.cssSelector("section[aria-labelledby=settled]"))
                .findElement(By.linkText("PAY-1"))
                .click();
        awaitHeading(page, "Payment PAY-1");
        page.findElement(By.linkText("OB-000001")).click();
        awaitHeading(page, "Voucher OB-000001");
        assertThat(text(page)).contains("Take-over", "PAY-1", "PAY-2");
    }

    @Test
    void saysThatThereIsNoSuchVoucher() {
        WebDriver page = open("auditor", books.page("ledger/voucher", "&number=XX-1"));
        assertThat(text(page)).contains("XX-1 does not exist.");
    }
}
