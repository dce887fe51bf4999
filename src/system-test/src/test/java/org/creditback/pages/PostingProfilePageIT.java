package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class PostingProfilePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName(
            "SU-8: a controller adds a row on an account of its own, not on one of another part, and deletes it again")
    void addsAndDeletes() {
        WebDriver page = open("controller", books.page("ledger/posting-profile", "&side=VENDOR"));
        type(page, ":profile", "GEN");
        new Select(page.findElement(By.cssSelector("select[id$=relation]"))).selectByVisibleText("Group");
        awaitText(page, "Account or group");
        type(page, ":value", "BIG");
        type(page, "summaryAccount", "130100");
        click(page, ":save");
        awaitText(page, "Summary account: 130100 is in use");
        type(page, "summaryAccount", "200200");
        click(page, ":save");
        awaitText(page, "Name of a new account: The value is missing.");
        type(page, "accountName", "Large vendors");
        click(page, ":save");
        awaitText(page, "Saved.", "Posting profile GEN: Vendors");
        page.get(page.getCurrentUrl().replace("posting-profile.", "posting-profiles."));
        assertThat(text(page)).contains("GEN Group BIG 200200 Large vendors Yes");
        page.findElements(By.linkText("GEN")).get(0).click();
        awaitHeading(page, "Posting profile GEN: Vendors");
        click(page, ":delete");
        awaitText(page, "GEN (Group) with account 200200 is deleted.");
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitHeading(page, "Posting profiles");
        assertThat(text(page)).doesNotContain("BIG").contains("200100");
    }

    @Test
    @DisplayName("SU-14: the default profile for all is not deleted: nothing could be posted without it")
    void keepsTheDefault() {
        WebDriver page =
                open("controller", books.page("ledger/posting-profile", "&side=CUSTOMER&profile=GEN&relation=ALL"));
        assertThat(commands(page)).contains("Save").doesNotContain("Delete");
    }
}
