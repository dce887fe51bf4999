package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class MethodsOfPaymentPageIT extends PageTest {

    private WebDriver methods(String user, String entity, String parameters) {
        return open(user, "/pages/payables/methods-of-payment.xhtml?entity=" + entity + parameters);
    }

    @Test
    @NeedsChromium
    @DisplayName("The controller adds a method, changes it and deletes it for a reason; each leaves its event")
    void addsChangesAndDeletes() {
        PageBooks books = PageBooks.create();
        WebDriver page = methods("controller", books.code(), "");
        assertThat(text(page)).contains("SEPA credit transfer", "CHECK");
        page.findElement(By.linkText("New method of payment")).click();
        awaitText(page, "Up to 20 characters");
        click(page, ":save");
        awaitText(page, "Code: The value is missing.");
        type(page, ":method", "INST");
        type(page, ":name", "Instant transfer");
        click(page, ":save");
        awaitText(page, "Saved.", "Instant transfer");
        page.findElement(By.linkText("INST")).click();
        awaitText(page, "Needs a bank account", "Delete");
        type(page, ":name", "Instant credit transfer");
        click(page, ":save");
        awaitText(page, "Saved.", "Instant credit transfer");
        page.findElement(By.linkText("INST")).click();
        click(page, "edit:delete");
        focusedInDialog(page);
        type(page, ":reason", "not used");
        click(page, ":deleteNow");
        awaitText(page, "INST is deleted.");
        assertThat(books.trail())
                .containsExactly(
                        "controller METHOD_OF_PAYMENT_CREATED INST",
                        "controller METHOD_OF_PAYMENT_CHANGED INST",
                        "controller METHOD_OF_PAYMENT_DELETED INST not used");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "payments.md 5: parts that contradict each other are said at their field; the template's method is in use")
    void keepsWhatIsInUse() {
        PageBooks books = PageBooks.create();
        WebDriver page = methods("controller", books.code(), "&method=SEPA");
        type(page, ":currencies", "EUR, USD");
        click(page, ":save");
        awaitText(page, "Currencies allowed: This contradicts another part of the method of payment");
        click(page, "edit:delete");
        focusedInDialog(page);
        type(page, ":reason", "try");
        click(page, ":deleteNow");
        awaitText(page, "SEPA is in use and cannot be deleted.");
        page.get(RunningServer.get()
                .address(books.page("payables/methods-of-payment", ""))
                .toString());
        assertThat(text(page)).contains("SEPA credit transfer");
    }

    @Test
    @DisplayName("C-8: our own bank accounts are masked; the payables clerk reads")
    void masksOurBankAccounts() {
        String body = """
                {"entity":"PAGEBANK","name":"Page Bank","accountingCurrency":"EUR","country":"FI",
                 "bankAccounts":[{"id":"EUR-1","iban":"FI6799051331616594","bic":"CRBKFIHH","currency":"EUR"}]}""";
        assertThat(RestClient.as("admin").post("/legal-entities", body).statusCode())
                .isIn(201, 409);
        WebDriver page = methods("clerk.ap", "PAGEBANK", "");
        assertThat(text(page)).contains("EUR-1", "•••• 6594", "CRBKFIHH");
        assertThat(page.getPageSource()).doesNotContain("FI6799051331616594");
        assertThat(atOnce(page, By.linkText("New method of payment"))).isEmpty();
        assertThat(atOnce(page, By.linkText("SEPA"))).isEmpty();
    }
}
