package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

@DisplayName("RE-5: why was this customer paid, and why was that one not")
class ExplanationPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver explanation(String user, String parameters) {
        return open(user, books.page("reimbursement/explanation", parameters));
    }

    @Test
    @DisplayName("From the run page: the reimbursed customer with amounts, rules and documents")
    void explainsAReimbursement() {
        String run = books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/run", "&tab=selected&run=" + run));
        page.findElement(By.partialLinkText("Explain")).click();
        awaitHeading(page, "Why customer C-1 is reimbursed, or not");
        assertThat(text(page))
                .contains(
                        "Run " + run + " reimbursed this customer: EUR 200.00.",
                        "The credits are worth EUR 200.00; the minimum reimbursement is EUR 25.00.",
                        "1 of 1 open credits count; the cut-off date is 2026-11-20.",
                        "The customer owes nothing.",
                        "RB-000001",
                        "PAY-1",
                        "One-time vendor");
        page.findElement(By.linkText("As of today")).click();
        awaitText(page, "No credit is open on this customer: there is nothing to reimburse.");
    }

    @Test
    @NeedsChromium
    @DisplayName("From the Declined tab: what was compared, and the way to what blocks")
    void explainsADecline() {
        String run = books.preview();
        WebDriver page = open("controller", books.page("reimbursement/run", "&tab=declined&run=" + run));
        page.findElement(By.partialLinkText("Explain")).click();
        awaitHeading(page, "Why customer C-2 is reimbursed, or not");
        assertThat(text(page))
                .contains(
                        "Run " + run + " did not reimburse this customer.",
                        "The credits are worth EUR 9.50, less than the minimum reimbursement of EUR 25.00.");
        page.findElement(By.linkText("Open what blocks")).click();
        awaitHeading(page, "Accounts receivable parameters");
    }

    @Test
    @DisplayName("Without a run: every rule that would decline today, before those that are met")
    void explainsToday() {
        BlockedCustomers.in(books);
        WebDriver page = explanation("auditor", "&customer=B-ALL");
        assertThat(text(page))
                .contains(
                        "would not reimburse this customer.",
                        "The hold of the customer is All.",
                        "Disputed credits: A-1.",
                        "The customer owes EUR 1.00; customers with open debits are left out.",
                        "The credits are worth EUR 5.00, less than the minimum reimbursement of EUR 25.00.",
                        "No other run has reserved the customer.");
        assertThat(page.findElements(By.cssSelector(".cb-rules li")).get(0).getAttribute("class"))
                .contains("cb-rule-FAILED");
        assertThat(atOnce(page, By.linkText("Reimburse…"))).isEmpty();
    }

    @Test
    @DisplayName("The payables clerk reads why a run paid, not what would happen today")
    void isThereForThePayablesClerkOfARun() {
        String run = books.run();
        WebDriver page = explanation("clerk.ap", "&customer=C-2&run=" + run);
        assertThat(text(page)).contains("did not reimburse this customer");
        assertThat(atOnce(page, By.linkText("As of today"))).isEmpty();
        page.get(page.getCurrentUrl().replace("&run=" + run, ""));
        assertThat(text(page)).contains("You may not see these records.");
    }

    @Test
    @DisplayName("A customer that the run did not consider, and one that does not exist")
    void hasAPageForNothing() {
        String run = books.run();
        books.withMany(1);
        WebDriver page = explanation("clerk.ar", "&customer=M-0001&run=" + run);
        assertThat(text(page)).contains("Run " + run + " did not consider this customer");
        page.get(page.getCurrentUrl().replace("M-0001", "NOBODY"));
        assertThat(text(page)).contains("NOBODY does not exist.");
    }
}
