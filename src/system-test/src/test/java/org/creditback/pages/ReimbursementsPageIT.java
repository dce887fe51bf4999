package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class ReimbursementsPageIT extends PageTest {

    @Test
    @DisplayName("RE-1: the page lists reimbursement transactions")
    void listsReimbursements() {
        PageBooks books = PageBooks.create();
        books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/reimbursements", ""));
        assertThat(text(page)).contains("RB-000001", "C-1", "200.00");
    }
}
