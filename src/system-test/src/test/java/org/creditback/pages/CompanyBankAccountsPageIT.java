package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class CompanyBankAccountsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver accounts(String user) {
        return open(user, books.page("payables/company-bank-accounts", ""));
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "PC-1, PC-2, C-8: the controller adds an account, changes its BIC without its number, looks at it and deletes it")
    void addsChangesAndDeletes() {
        WebDriver page = accounts("controller");
        assertThat(text(page)).contains("There is no bank account to pay from.");
        page.findElement(By.linkText("New bank account")).click();
        awaitText(page, "Up to 20 characters");
        type(page, ":id", "EUR-1");
        type(page, ":iban", "NL91 ABNA 0417 1643 01");
        click(page, ":save");
        awaitText(page, "IBAN: The value is not allowed: •••• 4301");
        type(page, ":iban", "NL91 ABNA 0417 1643 00");
        type(page, ":bic", "CRBKFIHH");
        click(page, ":save");
        awaitText(page, "BIC: The value is not allowed");
        type(page, ":bic", "abnanl2a");
        click(page, ":save");
        awaitText(page, "Saved.", "•••• 4300", "ABNANL2A");
        page.findElement(By.linkText("EUR-1")).click();
        awaitText(page, "Leave IBAN and account number empty to keep the number.");
        type(page, ":bic", "INGBNL2A");
        click(page, ":save");
        awaitText(page, "Saved.", "•••• 4300", "INGBNL2A");
        click(page, ":show");
        focusedInDialog(page);
        type(page, ":lookReason", "asked by the bank");
        click(page, ":showNow");
        awaitText(page, "NL91 ABNA 0417 1643 00");
        click(page, ":close");
        awaitNoDialog(page);
        page.findElement(By.linkText("EUR-1")).click();
        awaitText(page, "Delete");
        click(page, "edit:delete");
        focusedInDialog(page);
        type(page, "deleting:reason", "closed");
        click(page, ":deleteNow");
        awaitText(page, "EUR-1 is deleted.");
        assertThat(books.trail())
                .containsExactly(
                        "controller COMPANY_BANK_ACCOUNT_CREATED EUR-1",
                        "controller COMPANY_BANK_ACCOUNT_CHANGED EUR-1",
                        "controller BANK_DATA_SHOWN EUR-1 asked by the bank",
                        "controller COMPANY_BANK_ACCOUNT_DELETED EUR-1 closed");
    }

    @Test
    @DisplayName("SU-14: the finding leads to the page; a payables clerk reads")
    void isWhereTheFindingLeads() {
        WebDriver page = open("controller", books.page("reimbursement/start-run", ""));
        page.findElement(By.tagName("main"))
                .findElement(By.partialLinkText("Company bank accounts"))
                .click();
        awaitHeading(page, "Company bank accounts");
        page.get(RunningServer.get()
                .address(books.page("payables/company-bank-accounts", "&account=NONE"))
                .toString());
        assertThat(text(page)).contains("NONE does not exist.");
    }

    @Test
    void offersNothingToAClerk() {
        WebDriver page = accounts("clerk.ap");
        assertThat(text(page)).contains("Only a controller may change company bank accounts.");
        assertThat(commands(page)).isEmpty();
    }
}
