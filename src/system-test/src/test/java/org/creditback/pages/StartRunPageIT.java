package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class StartRunPageIT extends PageTest {

    @Test
    @DisplayName("DI-1, DI-9: the dialog opens with the legal entity, and Preview stops at a frozen run")
    void previews() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("clerk.ar", books.page("reimbursement/start-run", ""));
        assertThat(heading(page)).isEqualTo("Reimbursement");
        assertThat(page.getPageSource())
                .contains(
                        "Summarize customer",
                        "Include customers with outstanding debit transactions",
                        "Records to include");
        page.findElement(By.cssSelector("[id$=preview]")).click();
        assertThat(page.findElement(By.cssSelector("details"))).isNotNull();
        assertThat(heading(page)).startsWith("Reimbursement run");
    }
}
