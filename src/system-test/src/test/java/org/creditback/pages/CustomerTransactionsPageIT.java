package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class CustomerTransactionsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver transactions(String user, String parameters) {
        return open(user, books.page("receivables/customer-transactions", parameters));
    }

    private static List<String> rows(WebDriver page) {
        return page.findElements(By.cssSelector("main tbody th")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    @DisplayName(
            "Read on part by part, the newest first, filtered by Enter, ordered by a heading; all of it in the address")
    void isReadPartByPart() {
        books.withMany(60).run();
        WebDriver page = transactions("clerk.ar", "");
        assertThat(heading(page)).isEqualTo("Customer transactions");
        assertThat(rows(page)).hasSize(50).allMatch(number -> number.startsWith("RB-"));
        page.findElement(By.linkText("Next page")).click();
        awaitAddress(page, "after=");
        assertThat(rows(page)).hasSize(50).anyMatch(number -> number.startsWith("MANY-"));

        page.get(page.findElement(By.linkText("First page")).getAttribute("href"));
        page.findElement(By.id("customer")).sendKeys("C-1", Keys.ENTER);
        awaitAddress(page, "customer=C-1");
        assertThat(rows(page)).containsExactly("RB-000001", "PAY-1");
        page.findElement(By.partialLinkText("Posting date")).click();
        awaitAddress(page, "sort=DATE");
        assertThat(page.getCurrentUrl()).contains("customer=C-1");
        assertThat(rows(page)).containsExactly("PAY-1", "RB-000001");
    }

    @Test
    @DisplayName("What is open is found by its sieve; a file has exactly these rows, and is noted")
    void exportsWhatTheFilterShows() {
        books.run();
        WebDriver page = transactions("auditor", "&open=yes");
        assertThat(rows(page)).containsExactly("PAY-2");
        String address = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        String file = address.substring(address.indexOf("/creditback"));
        List<String> csv = new String(RestClient.as("auditor").file(file).body(), UTF_8)
                .lines()
                .toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(0)).startsWith("Customer,Customer name,Document");
        assertThat(csv.get(1)).startsWith("C-2,Bram de Vries,PAY-2,PAYMENT,").contains(",EUR,-9.50,-9.50,-9.50,");
        assertThat(RestClient.as("clerk.ap").file(file).statusCode()).isEqualTo(403);
        assertThat(RestClient.as("auditor")
                        .file(file.replace(books.code(), "NOWHERE"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(RestClient.as("auditor").file(file + "&from=x").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("Nothing yet, nothing that fits, nothing that can be read: three texts")
    void saysWhyNothingIsThere() {
        WebDriver page = transactions("clerk.ar", "&document=NONE");
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.get(page.getCurrentUrl().replace("document=NONE", "from=2026-02-30"));
        assertThat(text(page)).contains("The filter cannot be read");
        assertThat(page.findElement(By.id("from-problem")).getText()).isEqualTo("Enter a date as YYYY-MM-DD.");
    }

    @Test
    @DisplayName("controls.md 2: not for the payables clerk")
    void isClosedToThePayablesClerk() {
        WebDriver page = transactions("clerk.ap", "");
        assertThat(text(page)).contains("You may not see these records.");
        assertThat(atOnce(page, By.linkText("Customer transactions"))).isEmpty();
    }
}
