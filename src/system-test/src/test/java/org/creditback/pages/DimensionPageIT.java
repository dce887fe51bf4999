package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class DimensionPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static void choose(WebDriver page, String flag, String label) {
        new Select(page.findElement(By.cssSelector("select[id$=" + flag + "]"))).selectByVisibleText(label);
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "SU-19, PO-12: a controller adds a dimension, changes what is asked of it, and deletes it where nothing has it")
    void addsChangesAndDeletes() {
        WebDriver page = open("controller", books.page("ledger/dimension", ""));
        type(page, ":name", "Cost=Center");
        click(page, ":save");
        awaitText(page, "Dimension: The value is not allowed: Cost=Center");
        type(page, ":name", "CostCenter");
        choose(page, "balancing", "Yes");
        click(page, ":save");
        awaitText(page, "Saved.", "Financial dimension CostCenter");
        choose(page, "required", "Yes");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.get(page.getCurrentUrl().replace("dimension.xhtml", "dimensions.xhtml"));
        assertThat(text(page)).contains("CostCenter Yes Yes");
        page.findElement(By.linkText("CostCenter")).click();
        awaitHeading(page, "Financial dimension CostCenter");
        click(page, ":delete");
        awaitText(page, "CostCenter and all its values are deleted.");
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitText(page, "There is no dimension yet.");
    }
}
