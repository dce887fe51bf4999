package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class CustomersPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver customers(String parameters) {
        return open("clerk.ar", books.page("receivables/customers", parameters));
    }

    @Test
    void listsTheCustomersOfTheLegalEntity() {
        WebDriver page = customers("");
        assertThat(heading(page)).isEqualTo("Customers");
        assertThat(text(page)).contains("C-1", "Anna Jansen", "C-2", "Bram de Vries");
    }

    @Test
    @DisplayName("DI-7: the filter is sent by Enter, stands in the address and leads to the customer and back")
    void filters() {
        WebDriver page = customers("");
        page.findElement(By.id("names")).sendKeys("*vries*", Keys.ENTER);
        awaitText(page, "Bram de Vries");
        assertThat(page.getCurrentUrl()).contains("names=*vries*");
        assertThat(text(page)).doesNotContain("Anna Jansen");
        page.findElement(By.linkText("C-2")).click();
        awaitHeading(page, "C-2 Bram de Vries");
        page.navigate().back();
        assertThat(text(page)).contains("Bram de Vries").doesNotContain("Anna Jansen");
    }

    @Test
    @DisplayName("A filter that cannot be read is said on top and at its field, and shows nobody")
    void saysWhatIsWrongWithTheFilter() {
        WebDriver page = customers("&names=a..b..c");
        assertThat(page.findElement(By.id("names-problem")).getText()).isEqualTo("The value is not allowed: a..b..c");
        assertThat(page.findElement(By.cssSelector("[role=alert]")).getText()).contains("a..b..c");
        assertThat(page.findElement(By.id("names")).getAttribute("value")).isEqualTo("a..b..c");
        assertThat(text(page)).contains("The filter cannot be read").doesNotContain("Anna Jansen");
    }

    @Test
    void saysThatNothingMatches() {
        WebDriver page = customers("&names=nobody");
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.findElements(By.linkText("Clear filter")).get(0).click();
        awaitText(page, "Anna Jansen");
    }
}
