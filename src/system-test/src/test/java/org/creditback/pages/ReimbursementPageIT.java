package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class ReimbursementPageIT extends PageTest {

    @Test
    @DisplayName("RE-3: one reimbursement leads to its source credits and its voucher")
    void showsWhereItCameFrom() {
        PageBooks books = PageBooks.create();
        books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/reimbursement", "&number=RB-000001"));
        assertThat(heading(page)).contains("RB-000001");
        assertThat(text(page)).contains("PAY-1", "RV-000001", "130100", "200100", "OTV-000001");
        assertThat(page.findElement(By.cssSelector("tfoot")).getText())
                .isEqualTo("Total EUR 200.00 EUR 200.00 EUR 200.00 EUR 200.00");
        assertThat(atOnce(page, By.id("undo:reverse")))
                .as("a clerk undoes nothing")
                .isEmpty();
        page.findElement(By.linkText("C-1")).click();
        awaitHeading(page, "C-1 Anna Jansen");
    }

    @Test
    @DisplayName("RV-2: a controller undoes it for a typed reason; the page shows its reversal")
    void isReversed() {
        PageBooks books = PageBooks.create();
        books.run();
        WebDriver page = open("controller", books.page("reimbursement/reimbursement", "&number=RB-000001"));
        click(page, "undo:reverse");
        assertThat(focusedInDialog(page).getAttribute("id")).endsWith("reason");
        awaitText(page, "open again on customer C-1");
        click(page, ":reverseNow");
        awaitText(page, "The value is missing");
        type(page, ":reason", "Paid in cash");
        click(page, ":reverseNow");
        awaitText(page, "RB-000001 is reversed by voucher RV-000002");
        assertThat(text(page)).contains("Reversed", "Paid in cash", "controller");
        assertThat(page.findElements(By.id("undo:reverse"))).isEmpty();
        page.findElement(By.linkText("RV-000002")).click();
        awaitHeading(page, "Voucher RV-000002");
    }
}
