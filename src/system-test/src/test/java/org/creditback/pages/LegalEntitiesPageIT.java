package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class LegalEntitiesPageIT extends PageTest {

    private static final String LIST = "/pages/administration/legal-entities.xhtml";

    @Test
    void findsALegalEntityAndLeadsToIt() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("admin", LIST + "?text=page+books+" + books.code().toLowerCase(java.util.Locale.ROOT));
        assertThat(heading(page)).isEqualTo("Legal entities");
        assertThat(text(page)).contains(books.code(), "Page Books " + books.code(), "EUR", "Netherlands (NL)", "UTC");
        page.findElement(By.cssSelector("main"))
                .findElement(By.linkText(books.code()))
                .click();
        awaitHeading(page, books.code() + " Page Books " + books.code());
    }

    @Test
    void saysThatNothingMatches() {
        WebDriver page = open("auditor", LIST + "?text=no-such-company");
        assertThat(text(page)).contains("Nothing matches the filter.").doesNotContain("New legal entity");
    }

    @Test
    void othersHaveNoPage() {
        assertThat(text(open("clerk.ar", LIST))).contains("You may not see these records.");
    }
}
