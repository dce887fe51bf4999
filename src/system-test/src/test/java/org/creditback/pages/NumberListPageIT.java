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
        page.findElement(By.linkText("OB-000001")).click();
        awaitHeading(page, "Voucher OB-000001");
    }

    @Test
    @DisplayName("NU-5: a used number leads to its voucher, its vendor or its reimbursement; a voided one to nothing")
    void leadsToWhatHasTheNumber() {
        books.run();
        WebDriver page = list("&series=REIMBURSEMENT_VOUCHER");
        page.findElement(By.linkText("RV-000001")).click();
        awaitHeading(page, "Voucher RV-000001");
        page.get(page.getCurrentUrl().replace("voucher.xhtml", "number-list.xhtml") + "&series=ONE_TIME_VENDOR");
        page.findElement(By.linkText("OTV-000001")).click();
        awaitText(page, "Anna Jansen");
        assertThat(heading(page)).contains("OTV-000001");
    }

    @Test
    @DisplayName("A vendor is a link only for who may see vendors")
    void leadsNobodyWhereTheyMayNotGo() {
        books.run();
        WebDriver page = open("clerk.ar", books.page("ledger/number-list", "&series=ONE_TIME_VENDOR"));
        assertThat(numbers(page)).containsExactly("OTV-000001");
        assertThat(page.findElements(By.linkText("OTV-000001"))).isEmpty();
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
