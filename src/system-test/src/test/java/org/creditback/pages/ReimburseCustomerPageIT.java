package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class ReimburseCustomerPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver customer(String user, String account) {
        return open(user, books.page("reimbursement/reimburse-customer", "&customer=" + account));
    }

    private static void mark(WebDriver page, String document) {
        page.findElement(By.cssSelector("input[type=checkbox][value='" + document + "']"))
                .click();
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "DI-12: marked credits are reimbursed after a confirmation that names the effect, by a run of one candidate")
    void reimbursesMarkedCredits() {
        WebDriver page = customer("clerk.ar", "C-1");
        assertThat(heading(page)).isEqualTo("Reimburse customer C-1 Anna Jansen");
        click(page, ":reimburse");
        awaitText(page, "Mark at least one credit transaction.");
        mark(page, "PAY-1");
        awaitText(page, "Marked credits\nEUR 200.00", "Would be reimbursed");
        click(page, ":reimburse");
        awaitText(page, "Reimburse customer C-1 Anna Jansen: 1 credits, EUR 200.00, posting date ");
        assertThat(focusedInDialog(page).getText()).isEqualTo("Cancel");
        focusedInDialog(page).sendKeys(Keys.ESCAPE);
        awaitNoDialog(page);
        assertThat(runs()).doesNotContain("\"run\":");
        click(page, ":reimburse");
        awaitText(page, "Post reimbursement");
        click(page, ":yes");
        awaitText(page, "1 reimbursements posted, EUR 200.00.", "Reconciled: difference 0", "C-1");
        assertThat(runs()).containsOnlyOnce("\"run\":");
    }

    private String runs() {
        return RestClient.as("clerk.ar")
                .get("/legal-entities/" + books.code() + "/reimbursement-runs")
                .body();
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-12: all rules apply, also the minimum; nothing is started, and the reason leads to the parameters")
    void saysWhatDeclines() {
        WebDriver page = customer("clerk.ar", "C-2");
        click(page, ":all");
        awaitText(page, "EUR 9.50", "Below minimum reimbursement");
        click(page, ":reimburse");
        awaitText(page, "The rules do not allow this reimbursement");
        assertThat(runs()).doesNotContain("\"run\":");
        page.findElement(By.linkText("Below minimum reimbursement")).click();
        awaitHeading(page, "Accounts receivable parameters");
    }

    @Test
    @DisplayName("Who only reads marks nothing")
    void offersNothingToAReader() {
        WebDriver page = customer("auditor", "C-1");
        assertThat(commands(page)).isEmpty();
        assertThat(page.findElement(By.cssSelector("input[type=checkbox][value='PAY-1']"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void saysThatNothingIsOpen() {
        books.run();
        assertThat(text(customer("clerk.ar", "C-1"))).contains("No credit is open on this customer");
    }
}
