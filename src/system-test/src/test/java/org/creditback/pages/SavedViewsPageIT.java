package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

@NeedsChromium
@DisplayName("RE-2: views of the reimbursement report that people save")
class SavedViewsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver report(String who, String parameters) {
        return open(who, books.page("reimbursement/reimbursement-report", parameters));
    }

    private WebDriver again(WebDriver page, String parameters) {
        page.get(page.getCurrentUrl().replaceAll("/pages/.*", "")
                + books.page("reimbursement/reimbursement-report", parameters));
        return page;
    }

    private static void manage(WebDriver page) {
        WebElement part = page.findElement(By.cssSelector("details.cb-views-box"));
        if (part.getAttribute("open") == null) {
            part.findElement(By.tagName("summary")).click();
        }
    }

    private static void save(WebDriver page, String name) {
        manage(page);
        type(page, "name", name);
        click(page, "saveNew");
    }

    private static List<String> shown(WebDriver page) {
        return page.findElements(By.cssSelector(".cb-views a[aria-current=true]")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static int rows(WebDriver page) {
        return page.findElements(By.cssSelector("tbody[id$=_data] > tr[data-ri]"))
                .size();
    }

    @Test
    @DisplayName("Conditions are saved, applied, replaced and deleted; a person may begin with them")
    void isSavedAndApplied() {
        books.withMany(3).run();
        WebDriver page = report("clerk.ar", "&customer=M-0002");
        save(page, "Only two");
        awaitText(page, "Saved.");
        assertThat(shown(page)).containsExactly("Only two");

        again(page, "&view=0");
        assertThat(rows(page)).isEqualTo(4);
        page.findElement(By.linkText("Only two")).click();
        awaitAddress(page, "customer=M-0002");
        assertThat(rows(page)).isEqualTo(1);
        manage(page);
        click(page, "prefer");
        awaitText(page, "Saved.");

        again(page, "");
        assertThat(rows(page)).isEqualTo(1);
        assertThat(page.findElement(By.id("customer")).getAttribute("value")).isEqualTo("M-0002");
        page.findElement(By.id("customer")).clear();
        page.findElement(By.id("customer")).sendKeys("M-0003");
        page.findElement(By.cssSelector(".cb-filter button[type=submit]")).click();
        awaitAddress(page, "customer=M-0003");
        assertThat(shown(page)).singleElement().asString().contains("Only two", "changed");
        manage(page);
        click(page, "replace");
        awaitText(page, "Saved.");
        assertThat(page.findElement(By.id("customer")).getAttribute("value")).isEqualTo("M-0003");

        manage(page);
        click(page, "delete");
        awaitText(page, "Delete the view Only two?");
        click(page, "yes");
        awaitText(page, "Only two is deleted.");
        assertThat(rows(page)).isEqualTo(4);
    }

    @Test
    @DisplayName("A name that is taken is said at its field; what was typed stays")
    void aNameIsTakenOnce() {
        books.run();
        WebDriver page = report("auditor", "&customer=C-1");
        save(page, "Anna");
        awaitText(page, "Saved.");
        save(page, "anna");
        awaitText(page, "anna exists already.");
        assertThat(page.findElement(By.cssSelector("input[id$=name]")).getAttribute("value"))
                .isEqualTo("anna");
        try (Browser other = Browser.open()) {
            WebDriver seen = other.goAs("clerk.ap", books.page("reimbursement/reimbursement-report", ""));
            assertThat(rows(seen)).isEqualTo(1);
            assertThat(seen.findElements(By.linkText("Anna"))).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "An administrator publishes a view without seeing reimbursements; others apply it and cannot change it")
    void isPublished() {
        books.withMany(3).run();
        WebDriver page = report("admin", "&customer=M-0001");
        assertThat(text(page)).contains("You may not see reimbursements").doesNotContain("RB-0000", "Export CSV");
        manage(page);
        page.findElement(By.cssSelector("input[id$=published]")).click();
        save(page, "First of many");
        awaitText(page, "Saved.");
        assertThat(trail()).containsExactly("admin VIEW_PUBLISHED");

        try (Browser other = Browser.open()) {
            applies(other.goAs("clerk.ar", books.page("reimbursement/reimbursement-report", "")));
        }
    }

    private static void applies(WebDriver page) {
        page.findElement(By.partialLinkText("First of many")).click();
        awaitAddress(page, "customer=M-0001");
        assertThat(rows(page)).isEqualTo(1);
        manage(page);
        assertThat(text(page)).contains("First of many is published: only an administrator changes it.");
        assertThat(page.findElements(By.cssSelector("[id$=replace], [id$=published], [id$=delete]")))
                .isEmpty();
        save(page, "Mine");
        awaitText(page, "Saved.");
        assertThat(shown(page)).containsExactly("Mine");
    }

    private List<String> trail() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection).list("""
                            SELECT concat_ws(' ', actor, action) FROM ledger.audit_event
                             WHERE legal_entity = ? AND object_type = 'SAVED_VIEW' ORDER BY audit_event_id""", row -> row.getString(1), books.code());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
