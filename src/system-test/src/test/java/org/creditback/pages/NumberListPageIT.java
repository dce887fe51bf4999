package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class NumberListPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static List<String> numbers(WebDriver page) {
        return page.findElements(By.cssSelector("tbody th")).stream()
                .map(WebElement::getText)
                .toList();
    }

    // A state stands on a line of its own.
    private static String flat(WebDriver page) {
        return text(page).replaceAll("\\s+", " ");
    }

    private WebDriver list(String parameters) {
        return open("controller", books.page("ledger/number-list", parameters));
    }

    @Test
    @DisplayName(
            "NU-4, controls.md 4: every number is explained: voided with the run that was canceled, used by the next one")
    void explainsEveryNumber() {
        String canceled = books.preview();
        String runs = "/legal-entities/" + books.code() + "/reimbursement-runs/";
        assertThat(RestClient.as("clerk.ar")
                        .post(runs + canceled + "/cancel", "")
                        .statusCode())
                .isEqualTo(202);
        String posted = books.run();
        WebDriver page = list("");
        assertThat(flat(page))
                .contains("RB-000001 Voided Run canceled C-1 " + canceled + " clerk.ar")
                .contains("RB-000002 Used C-1 " + posted);
        page.get(page.getCurrentUrl() + "&series=ONE_TIME_VENDOR&state=USED");
        assertThat(numbers(page)).containsExactly("OTV-000002");
        page.get(page.getCurrentUrl().replace("USED", "ASSIGNED"));
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.get(page.getCurrentUrl().replace("series=ONE_TIME_VENDOR&state=ASSIGNED", "series=TAKE_OVER_VOUCHER"));
        assertThat(flat(page)).contains("OB-000001 Used clerk.ar");
    }

    @Test
    @DisplayName("NU-1, RE-7: page after page no number is missing or comes twice, neither in the file")
    void goesThroughAllNumbers() {
        books.withMany(60);
        books.run();
        WebDriver page = list("&series=REIMBURSEMENT_VOUCHER");
        assertThat(numbers(page)).hasSize(50).startsWith("RV-000001").endsWith("RV-000050");
        page.findElement(By.linkText("Next page")).click();
        awaitText(page, "RV-000061");
        assertThat(numbers(page)).hasSize(11).startsWith("RV-000051");
        String file = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        List<String> rows = new String(
                        RestClient.as("controller")
                                .file(file.substring(file.indexOf("/creditback")))
                                .body(),
                        UTF_8)
                .lines()
                .toList();
        assertThat(rows).hasSize(62).doesNotHaveDuplicates();
        assertThat(rows.get(61)).startsWith("REIMBURSEMENT_VOUCHER,RV-000061,USED,,M-0060,");
    }
}
