package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class PostingProfilesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("SU-8: the profiles of customers and of vendors, each with its account; an auditor changes none")
    void listsBothSides() {
        WebDriver page = open("auditor", books.page("ledger/posting-profiles", ""));
        assertThat(heading(page)).isEqualTo("Posting profiles");
        assertThat(text(page)).contains("GEN All 130100 Accounts receivable Yes");
        assertThat(commands(page)).doesNotContain("New");
        page.findElement(By.tagName("main")).findElement(By.linkText("Vendors")).click();
        awaitText(page, "GEN All 200100 Accounts payable Yes");
        page.findElement(By.linkText("GEN")).click();
        awaitHeading(page, "Posting profile GEN: Vendors");
        assertThat(page.findElement(By.cssSelector("input[id$=summaryAccount]")).isEnabled())
                .isFalse();
    }
}
