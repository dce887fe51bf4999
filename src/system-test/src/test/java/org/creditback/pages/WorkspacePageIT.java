package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

class WorkspacePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver workspace(String user) {
        return open(user, "/index.xhtml?entity=" + books.code());
    }

    private static String tile(WebDriver page, String label) {
        return page.findElement(By.xpath("//*[contains(@class,'cb-tile')][span[starts-with(.,'" + label + "')]]"))
                .getText();
    }

    @Test
    @NeedsChromium
    @DisplayName("Tiles with counts open their lists, charts have their table beneath, currencies stay apart")
    void showsTilesAndCharts() {
        BlockedCustomers.in(books);
        String run = books.run();
        String preview = books.preview();
        WebDriver page = workspace("clerk.ar");
        assertThat(heading(page)).isEqualTo("Customer reimbursements");
        awaitText(
                page,
                "Counted at ",
                "Credit balance by age",
                "Reimbursed per month",
                "Declined by reason, run " + preview);
        assertThat(tile(page, "Customers with open credits")).endsWith("6");
        assertThat(tile(page, "Credits at or above the minimum")).endsWith("4");
        assertThat(tile(page, "Runs awaiting you")).endsWith("1");
        assertThat(tile(page, "Unpaid vendor invoices")).endsWith("1");
        assertThat(tile(page, "Last run")).contains(preview, "Frozen (preview)");
        assertThat(text(page)).contains(run, "2026-11", "EUR 200.00", "THB", "300.00", "Below minimum reimbursement");
        assertThat(page.findElements(By.cssSelector(".cb-chart canvas[role=img]")))
                .hasSizeGreaterThan(2);
        assertThat(drawn(page)).as("the charts are drawn").isTrue();
        page.findElement(By.partialLinkText("Credits at or above the minimum")).click();
        awaitHeading(page, "Customers with credit balance");
        assertThat(page.getCurrentUrl()).contains("show=AT_MINIMUM");
        assertThat(text(page)).contains("B-HOLD", "B-MARK", "B-DEBIT").doesNotContain("B-ALL");
    }

    // Bars leave colored points on a canvas.
    private static boolean drawn(WebDriver page) {
        return Boolean.TRUE.equals(((JavascriptExecutor) page).executeScript("""
                return Array.from(document.querySelectorAll('.cb-chart canvas')).every(function (canvas) {
                  var points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  return points.some(function (part) { return part !== 0; });
                });"""));
    }

    @Test
    @DisplayName("The payables clerk sees what is to be paid, not the customers; a reader gets no command")
    void showsEachRoleItsPart() {
        books.run();
        WebDriver page = workspace("clerk.ap");
        awaitText(page, "Counted at ");
        assertThat(tile(page, "Unpaid vendor invoices")).endsWith("1");
        assertThat(text(page)).doesNotContain("Customers with open credits", "Runs awaiting you", "by age");
        page.findElement(By.partialLinkText("Unpaid vendor invoices")).click();
        awaitHeading(page, "Reimbursement report");
        assertThat(text(page)).contains("RB-000001");
    }

    @Test
    @NeedsChromium
    @DisplayName("What starts next by itself is said, with the way to the schedules")
    void saysWhatStartsNext() {
        WebDriver page = workspace("clerk.ar");
        assertThat(tile(page, "Next scheduled runs")).contains("None is planned");
        SchedulePageIT.goTo(page, books.page("reimbursement/schedule", ""));
        SchedulePageIT.make(page, "Nightly preview");
        SchedulePageIT.goTo(page, "/index.xhtml?entity=" + books.code());
        assertThat(tile(page, "Next scheduled runs")).contains("Nightly preview", "06:00");
        page.findElement(By.partialLinkText("Next scheduled runs")).click();
        awaitHeading(page, "Schedules");
        assertThat(text(page)).contains("Nightly preview");
    }

    @Test
    @DisplayName("Without runs the page says how the first one is started")
    void saysHowToBegin() {
        WebDriver page = workspace("auditor");
        awaitText(page, "There are no runs yet.");
        assertThat(commands(page)).isEmpty();
        assertThat(text(page)).doesNotContain("Runs awaiting you");
    }

    @Test
    @DisplayName("An administrator reimburses nobody: the page leads to what there is to administer")
    void leadsTheAdministratorOn() {
        WebDriver page = workspace("admin");
        assertThat(text(page)).contains("There is nothing for your role on this page.");
        page.findElement(By.cssSelector("main a[href*='legal-entities']")).click();
        awaitHeading(page, "Legal entities");
    }
}
