package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class RunsPageIT extends PageTest {

    @Test
    void listsRunsWithStateAndAuthor() {
        PageBooks books = PageBooks.create();
        String run = books.run();
        WebDriver page = open("auditor", books.page("reimbursement/runs", ""));
        assertThat(heading(page)).isEqualTo("Reimbursement runs");
        assertThat(text(page)).contains(run, "Done", "clerk.ar");
    }
}
