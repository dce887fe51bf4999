package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class RunPageIT extends PageTest {

    private static final int FIVE_CHUNKS = 4_300;

    private final PageBooks books = PageBooks.create();

    private WebDriver run(String user, String run, String tab) {
        return open(user, books.page("reimbursement/run", "&run=" + run + "&tab=" + tab));
    }

    @Test
    @DisplayName("RE-4: a posted run shows whom it reimbursed, whom it declined and why, its numbers and its proof")
    void showsAPostedRun() {
        String run = books.run();
        WebDriver page = run("clerk.ar", run, "selected");
        assertThat(heading(page)).contains(run);
        assertThat(text(page)).contains("C-1", "200.00");
        assertThat(page.findElements(By.cssSelector("main tbody a")))
                .extracting(WebElement::getText)
                .contains("C-1", "RB-000001", "RV-000001", "OTV-000001");
        assertThat(page.findElement(By.cssSelector("main a[href*='reimbursement-report']"))
                        .getAttribute("href"))
                .contains("run=" + run);
        page.get(tab(page, "declined"));
        assertThat(text(page)).contains("C-2", "Below minimum reimbursement");
        page.get(tab(page, "vouchers"));
        assertThat(text(page)).contains("Voucher RV-000001", "130100", "200100", "Total");
        page.get(tab(page, "numbers"));
        assertThat(text(page)).contains("RB-000001", "RV-000001", "OTV-000001", "Used");
        page.get(tab(page, "proof"));
        assertThat(text(page)).contains("1. Customers considered", "11. No part of a credit", "Equal");
        assertThat(page.findElements(By.cssSelector("summary .cb-is-good"))).hasSize(11);
        page.get(tab(page, "log"));
        assertThat(text(page)).contains("clerk.ar", "Requested").doesNotContain("POST", "STATE_CHANGED");
    }

    @Test
    @DisplayName("DI-9: a preview shows the exact voucher lines, both sides equal, and that nothing has been posted")
    void showsAPreview() {
        String run = books.preview();
        WebDriver page = run("clerk.ar", run, "selected");
        assertThat(text(page)).contains("Frozen (preview)", "C-1", "Nothing has been posted.");
        page.findElement(By.linkText("Voucher lines")).click();
        awaitText(page, "Proposed", "130100", "200100", "Total EUR 200.00 EUR 200.00 EUR 200.00 EUR 200.00");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "RI-5, WCAG 2.1.1: a person stops the posting and resumes it without a mouse; the page follows by itself")
    void stopsAndResumes() {
        books.withMany(FIVE_CHUNKS);
        String run = books.preview();
        WebDriver page = run("clerk.ar", run, "selected");
        Keyboard keys = new Keyboard(page);
        try (SlowPosting slow = SlowPosting.start()) {
            assertThat(slow).isNotNull();
            keys.enter("[id$='acts:ok']").inDialog();
            awaitText(page, "Post 4,301 reimbursements, EUR 430,200.00, posting date 2026-11-20");
            keys.enter(".ui-confirmdialog-yes");
            awaitText(page, "of 4,301 customers");
            keys.enter("[id$='acts:stop']");
            awaitText(page, "Stopped by user: clerk.ar.", "Resume", "End run");
        }
        assertThat(commands(page)).contains("Resume", "End run").doesNotContain("Stop", "OK");
        keys.enter("[id$='acts:resume']");
        awaitText(page, "4,301 reimbursements posted", "Reconciled: difference 0");
        page.get(tab(page, "log"));
        assertThat(text(page)).contains("Stop requested", "Stopped by user", "Resume requested");
    }

    @Test
    @NeedsChromium
    @DisplayName("A customer is parked with a reason; the rest of the preview is canceled, its numbers are voided")
    void parksAndCancels() {
        WebDriver page = run("clerk.ar", books.preview(), "selected");
        page.findElement(By.cssSelector("button[aria-label='Park C-1']")).click();
        awaitText(page, "Park C-1");
        focusedInDialog(page).sendKeys(Keys.ENTER);
        awaitText(page, "The value is missing.");
        focusedInDialog(page).sendKeys("Letter awaited", Keys.ENTER);
        awaitText(page, "C-1 is parked");
        page.get(tab(page, "parked"));
        assertThat(text(page)).contains("C-1", "Letter awaited", "clerk.ar");
        click(page, "acts:cancel");
        awaitText(page, "Nothing is posted.");
        page.findElement(By.className("ui-confirmdialog-yes")).click();
        awaitText(page, "Nothing was posted. The numbers of the run are voided.");
        page.get(tab(page, "numbers"));
        assertThat(text(page)).contains("RB-000001", "Voided").doesNotContain("Used");
    }

    @Test
    @DisplayName("Who only reads gets no command, and the service refuses him as well")
    void refusesAReader() {
        String run = books.preview();
        WebDriver page = run("auditor", run, "selected");
        assertThat(commands(page)).isEmpty();
        assertThat(RestClient.as("auditor")
                        .post("/legal-entities/" + books.code() + "/reimbursement-runs/" + run + "/posting", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("A run of another number leads back to the start page")
    void hasAPageForNothing() {
        WebDriver page = run("clerk.ar", "999999", "selected");
        assertThat(heading(page)).isEqualTo("This is not possible");
        assertThat(text(page)).contains("999999 does not exist.");
        page.findElement(By.linkText("To the start page")).click();
        awaitHeading(page, "Customer reimbursements");
        page.get(page.getCurrentUrl().replaceAll("/index.*", "/pages/no-such-page.xhtml"));
        assertThat(text(page)).contains("There is nothing at this address.");
    }

    private static String tab(WebDriver page, String tab) {
        return page.getCurrentUrl().replaceAll("&acted=true", "").replaceAll("tab=[a-z]+", "tab=" + tab);
    }
}
