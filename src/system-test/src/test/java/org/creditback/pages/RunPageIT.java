package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class RunPageIT extends PageTest {

    @Test
    @DisplayName("RE-4: a posted run shows whom it reimbursed, whom it declined and why, its numbers and its proof")
    void showsAPostedRun() {
        PageBooks books = PageBooks.create();
        String run = books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/run", "&run=" + run + "&tab=selected"));
        assertThat(heading(page)).contains(run);
        assertThat(text(page)).contains("C-1", "200.00");
        page.get(tab(page, "declined"));
        assertThat(text(page)).contains("C-2", "Below minimum reimbursement");
        page.get(tab(page, "numbers"));
        assertThat(text(page)).contains("RB-000001", "RV-000001", "OTV-000001", "Used");
        page.get(tab(page, "proof"));
        assertThat(text(page)).contains("200.00");
        page.get(tab(page, "log"));
        assertThat(text(page)).contains("clerk.ar");
    }

    @Test
    @DisplayName("DI-9: a preview says that nothing has been posted")
    void showsAPreview() {
        PageBooks books = PageBooks.create();
        String run = books.preview();
        WebDriver page = open("clerk.ar", books.page("reimbursement/run", "&run=" + run));
        assertThat(text(page)).contains("Frozen (preview)", "C-1");
    }

    private static String tab(WebDriver page, String tab) {
        return page.getCurrentUrl().replaceAll("tab=[a-z]+", "tab=" + tab);
    }
}
