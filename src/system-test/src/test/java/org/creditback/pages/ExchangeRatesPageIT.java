package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class ExchangeRatesPageIT extends PageTest {

    // A pair that no other test looks at: rates are common to all legal entities.
    private static final String RATES = """
            from_currency,to_currency,valid_from,rate
            ISK,TND,2019-05-01,0.0241
            ISK,TND,2019-06-01,0.0245
            """;

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("screens.md 2: the newest day first, narrowed by pair and days, which stand in the address")
    void listsByPairAndDay() {
        RestClient.as("controller").post("/imports?kind=exchange-rates", "text/csv", RATES);
        WebDriver page = open("clerk.ar", books.page("ledger/exchange-rates", ""));
        assertThat(heading(page)).isEqualTo("Exchange rates");
        page.findElement(By.id("from")).sendKeys("isk", Keys.ENTER);
        awaitText(page, "ISK → TND");
        assertThat(page.getCurrentUrl()).contains("from=isk");
        assertThat(text(page)).containsSubsequence("2019-06-01", "0.0245", "Valid", "2019-05-01", "0.0241");
        assertThat(commands(page)).doesNotContain("New");
    }

    @Test
    void saysWhatIsWrongWithTheFilter() {
        WebDriver page = open("auditor", books.page("ledger/exchange-rates", "&to=EURO"));
        assertThat(page.findElement(By.id("to-problem")).getText()).isEqualTo("Enter a currency code such as EUR.");
        assertThat(text(page)).contains("The filter cannot be read");
        page.get(page.getCurrentUrl().replace("EURO", "XAF"));
        assertThat(text(page)).contains("Nothing matches the filter.");
    }
}
