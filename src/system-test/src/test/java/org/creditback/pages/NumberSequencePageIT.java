package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class NumberSequencePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName("NU-1: a controller sets the format before the first number, not so that two series write the same")
    void setsTheFormat() {
        WebDriver page = open("controller", books.page("ledger/number-sequence", "&series=REIMBURSEMENT"));
        type(page, "prefix", "RV-1");
        click(page, ":save");
        awaitText(page, "Prefix: RV- exists already.");
        type(page, "prefix", "REFUND-");
        type(page, "digits", "4");
        new Select(page.findElement(By.cssSelector("select[id$=restarts]"))).selectByVisibleText("Yes");
        click(page, ":save");
        awaitText(page, "Saved.", "REFUND-2026-0001");
        books.run();
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("input[id$=prefix]")).isEnabled())
                .isFalse();
        assertThat(text(page)).contains("Numbers were assigned");
        assertThat(commands(page)).doesNotContain("Save");
        page.get(page.getCurrentUrl().replace("number-sequence.", "number-list."));
        assertThat(text(page)).contains("REFUND-2026-0001");
    }

    @Test
    void aClerkOnlyReads() {
        WebDriver page = open("clerk.ap", books.page("ledger/number-sequence", "&series=PAYMENT_VOUCHER"));
        assertThat(heading(page)).isEqualTo("Number sequence: Payment voucher");
        assertThat(page.findElement(By.cssSelector("input[id$=prefix]")).isEnabled())
                .isFalse();
    }
}
