package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class TrialBalancePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static String foot(WebDriver page) {
        return page.findElement(By.cssSelector("main tfoot")).getText();
    }

    @Test
    @DisplayName("The trial balance by date and dimension agrees with itself, and leads to the vouchers of an account")
    void agreesByDateAndDimension() {
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %1$s,C-1,BU-1,1,PAYMENT,2026-11-03,,EUR,-10.00,-10.00,,,BusinessUnit=BU1;Department=D1,,
                %1$s,C-1,BU-2,1,PAYMENT,2026-11-03,,EUR,-5.00,-5.00,,,BusinessUnit=BU1;Department=D2,,
                """.formatted(books.code());
        assertThat(RestClient.as("clerk.ar")
                        .post("/imports?kind=open-items", "text/csv", items)
                        .statusCode())
                .isEqualTo(200);
        WebDriver page = open("controller", books.page("ledger/trial-balance", ""));
        assertThat(heading(page)).isEqualTo("Trial balance");
        assertThat(foot(page)).contains("224.50").endsWith("EUR 0.00");
        new Select(page.findElement(By.id("by"))).selectByVisibleText("BusinessUnit");
        page.findElement(By.cssSelector(".cb-filter button")).click();
        awaitAddress(page, "by=name");
        assertThat(page.findElement(By.cssSelector("main tbody")).getText())
                .contains("EUR -15.00")
                .doesNotContain("Department");

        page.get(page.getCurrentUrl().replaceAll("&by=[^&]*", "&by=").replace("date=", "date=2026-11-02"));
        assertThat(foot(page)).contains("209.50").doesNotContain("224.50");
        page.findElements(By.cssSelector("main tbody th a")).get(0).click();
        awaitHeading(page, "Vouchers");
        assertThat(page.getCurrentUrl()).contains("account=", "to=2026-11-02");
        assertThat(text(page)).contains("OB-000001");
    }

    @Test
    @DisplayName("The file has a row for each account")
    void exportsItsRows() {
        WebDriver page = open("auditor", books.page("ledger/trial-balance", "&by=ACCOUNT"));
        int rows = page.findElements(By.cssSelector("main tbody tr")).size();
        String address = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        byte[] file = RestClient.as("auditor")
                .file(address.substring(address.indexOf("/creditback")))
                .body();
        assertThat(rows).isPositive();
        assertThat(new String(file, UTF_8).lines()).hasSize(rows + 1);
    }

    @Test
    void saysThatDimensionsAreMalformed() {
        WebDriver page = open("auditor", books.page("ledger/trial-balance", "&dimensions=BusinessUnit"));
        assertThat(page.findElement(By.id("dimensions-problem")).getText()).startsWith("Enter dimensions as");
    }
}
