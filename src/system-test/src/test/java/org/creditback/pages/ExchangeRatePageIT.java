package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class ExchangeRatePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static void choose(WebDriver page, String input, String currency) {
        new Select(page.findElement(By.cssSelector("select[id$='" + input + "']"))).selectByValue(currency);
    }

    @Test
    @NeedsChromium
    @DisplayName("controls.md 2: a controller adds a rate, replaces it with a reason, and withdraws it")
    void addsReplacesAndWithdraws() {
        WebDriver page = open("controller", books.page("ledger/exchange-rate", ""));
        choose(page, ":from", "ISK");
        choose(page, ":to", "KWD");
        type(page, "validFrom_input", "2018-01-02");
        type(page, ":rate", "abc");
        click(page, ":save");
        awaitText(page, "Exchange rate: The value is not allowed: abc");
        type(page, ":rate", "0.0022");
        click(page, ":save");
        awaitText(page, "Saved.", "Exchange rate ISK → KWD, 2018-01-02", "Kuwaiti Dinar");
        type(page, ":rate", "0.0023");
        click(page, ":save");
        awaitText(page, "Reason: The value is missing.");
        type(page, ":reason", "Typing error");
        click(page, ":save");
        awaitText(page, "Saved.");
        type(page, ":reason", "Wrong day");
        click(page, ":withdraw");
        awaitText(page, "Withdrawn");
        page.get(page.getCurrentUrl() + "&from=ISK&to=KWD&day=2018-01-02");
        assertThat(page.findElement(By.cssSelector("input[id$=':rate']")).getAttribute("value"))
                .isEqualTo("0.0023");
        assertThat(text(page)).contains("Withdrawn", "Changed by");
        assertThat(commands(page)).contains("Save").doesNotContain("Withdraw");
    }

    @Test
    void whatDoesNotExistIsSaid() {
        WebDriver page = open("auditor", books.page("ledger/exchange-rate", "&from=EUR&to=USD&day=1901-01-01"));
        assertThat(page.getPageSource()).contains("EUR/USD 1901-01-01 does not exist.");
    }
}
