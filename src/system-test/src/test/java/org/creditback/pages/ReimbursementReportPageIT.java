package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class ReimbursementReportPageIT extends PageTest {

    @Test
    @DisplayName("RE-2: the reimbursement report shows rows and totals per currency")
    void showsRowsAndTotals() {
        PageBooks books = PageBooks.create();
        books.run();
        WebDriver page = open("auditor", books.page("reimbursement/reimbursement-report", ""));
        assertThat(heading(page)).isEqualTo("Reimbursement report");
        assertThat(text(page)).contains("RB-000001", "EUR", "200.00");
    }
}
