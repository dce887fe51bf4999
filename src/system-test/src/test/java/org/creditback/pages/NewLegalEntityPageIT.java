package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class NewLegalEntityPageIT extends PageTest {

    private static final String NEW = "/pages/administration/new-legal-entity.xhtml";

    private static void choose(WebDriver page, String select, String value) {
        new Select(page.findElement(By.cssSelector("select[id$=" + select + "]"))).selectByValue(value);
    }

    @Test
    @NeedsChromium
    @DisplayName("interfaces.md 2: a legal entity from the form runs at once, in its own currency")
    void createsALegalEntity() {
        String code = "NEW" + System.nanoTime() % 1_000_000_000;
        WebDriver page = open("admin", NEW);
        assertThat(heading(page)).isEqualTo("New legal entity");
        type(page, ":entity", code);
        choose(page, "accountingCurrency", "JPY");
        awaitAnswers(page);
        type(page, ":name", "Nippon 日本");
        choose(page, "country", "JP");
        choose(page, "timeZone", "Asia/Tokyo");
        type(page, "minimumReimbursement", "2500.50");
        click(page, ":create");
        awaitText(page, "Minimum reimbursement: Enter an amount in JPY");
        type(page, "minimumReimbursement", "2500");
        click(page, ":create");
        awaitText(page, code + " was created and can be used at once.", "imports its customers and open items");
        assertThat(atOnce(page, By.cssSelector("main .cb-error"))).isEmpty();
        assertThat(RestClient.as("admin").get("/legal-entities/" + code).body())
                .contains(
                        "\"accountingCurrency\":\"JPY\"",
                        "\"timeZone\":\"Asia/Tokyo\"",
                        "\"minimumReimbursement\":\"2500\"",
                        "\"methodOfPayment\":\"SWIFT\"");
    }

    @Test
    @NeedsChromium
    void saysWhatIsWrongAtItsField() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("admin", NEW);
        click(page, ":create");
        awaitText(
                page,
                "Legal entity: The value is missing.",
                "Name: The value is missing.",
                "Country/region: The value is missing.");
        type(page, ":entity", books.code());
        type(page, ":name", "Twice");
        choose(page, "country", "NL");
        type(page, "yearStart", "13-01");
        click(page, ":create");
        awaitText(page, "Fiscal year begins on: The value is not allowed: 13-01");
        type(page, "yearStart", "04-06");
        click(page, ":create");
        awaitText(page, "Legal entity: " + books.code() + " exists already.");
    }

    @Test
    void anAuditorHasNoForm() {
        assertThat(text(open("auditor", NEW))).contains("You are not authorized for this action.");
    }
}
