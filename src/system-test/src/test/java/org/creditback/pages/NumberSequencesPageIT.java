package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class NumberSequencesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("NU-1, SU-7: each series with its format and the number that comes next, and the way to its numbers")
    void listsTheSeries() {
        books.run();
        WebDriver page = open("auditor", books.page("ledger/number-sequences", ""));
        assertThat(heading(page)).isEqualTo("Number sequences");
        assertThat(text(page).replaceAll("\\s+", " "))
                .containsSubsequence("Reimbursement RB- 6 No RB-000002", "One-time vendor OTV- 6 No OTV-000002")
                .contains("Payment voucher VP- 6 No VP-000001 No number yet");
        page.findElements(By.linkText("Show numbers")).get(0).click();
        awaitHeading(page, "Number list");
        assertThat(text(page)).contains("RB-000001");
    }

    @Test
    void anAdministratorSeesTheFormatsAndNoNumbers() {
        WebDriver page = open("admin", books.page("ledger/number-sequences", ""));
        assertThat(text(page)).contains("RB-000001").doesNotContain("Number list");
        page.get(page.getCurrentUrl().replace("number-sequences", "number-list"));
        assertThat(page.getPageSource()).contains("You may not see these records.");
    }
}
