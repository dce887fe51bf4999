package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class ReimbursementReportPageIT extends PageTest {

    private static final Pattern ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);

    private final PageBooks books = PageBooks.create();

    private WebDriver report(String parameters) {
        return open("auditor", books.page("reimbursement/reimbursement-report", parameters));
    }

    @Test
    @NeedsChromium
    @DisplayName("RE-2: the reimbursement report shows rows and totals per currency")
    void showsRowsAndTotals() {
        books.run();
        WebDriver page = report("");
        assertThat(heading(page)).isEqualTo("Reimbursement report");
        assertThat(text(page)).contains("RB-000001", "EUR", "200.00", "Total 1 EUR 200.00");
    }

    @Test
    @DisplayName("RE-2: by mouse from the report to the reimbursement, its source credits and its voucher")
    void leadsToTheVoucher() {
        books.run();
        WebDriver page = report("");
        page.findElement(By.linkText("RB-000001")).click();
        awaitHeading(page, "Reimbursement RB-000001");
        assertThat(text(page)).contains("PAY-1", "Voucher RV-000001", "Vendor invoice RB-000001");
    }

    @Test
    @DisplayName("RE-2, RE-7: CSV and XLSX hold exactly the rows of the filter, and the XLSX says the filter")
    void exportsWhatTheFilterShows() throws IOException {
        books.withMany(3).run();
        WebDriver page = report("&customer=M-0002&from=2026-11-01&to=2026-11-30");
        assertThat(page.findElements(By.cssSelector("tbody[id$=_data] > tr"))).hasSize(1);
        List<String> csv = new String(export(page, "Export CSV"), UTF_8).lines().toList();
        assertThat(csv).hasSize(2);
        assertThat(csv.get(0)).contains("Reimbursement number", "Amount", "Vendor account");
        assertThat(csv.get(1)).contains("M-0002", ",EUR,100.00,100.00,", "2026-11-20");
        String sheets = unzipped(export(page, "Export XLSX"));
        assertThat(ROW.matcher(sheets).results().filter(row -> row.group().contains("RB-")))
                .singleElement()
                .satisfies(row -> assertThat(row.group()).contains("M-0002"));
        assertThat(sheets).contains("2026-11-30");

        page.get(page.getCurrentUrl().replaceAll("&customer.*", ""));
        assertThat(new String(export(page, "Export CSV"), UTF_8).lines()).hasSize(5);
    }

    private static byte[] export(WebDriver page, String command) {
        String address = page.findElement(By.linkText(command)).getAttribute("href");
        return RestClient.as("auditor")
                .file(address.substring(address.indexOf("/creditback")))
                .body();
    }

    private static String unzipped(byte[] file) throws IOException {
        Path copy = Files.createTempFile("report", ".xlsx");
        Files.write(copy, file);
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(copy.toFile())) {
            for (ZipEntry part : parts.stream().toList()) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        Files.delete(copy);
        return text.toString();
    }

    @Test
    @DisplayName("Conditions that cannot be read are said at their fields; nothing is shown instead of everything")
    void saysWhatIsMalformed() {
        books.run();
        WebDriver page = report("&run=seven&from=2026-11-30&to=2026-11-01");
        assertThat(page.findElement(By.id("run-problem")).getText()).isEqualTo("Enter a whole number.");
        assertThat(page.findElement(By.id("to-problem")).getText())
                .isEqualTo("The last posting date is before the first.");
        assertThat(text(page)).contains("The filter cannot be read").doesNotContain("RB-000001");
    }

    @Test
    @DisplayName("The payables clerk finds the report in the menu: these are the invoices to pay")
    void isThereForThePayablesClerk() {
        books.run();
        WebDriver page = open("clerk.ap", "/index.xhtml?entity=" + books.code());
        awaitText(page, "Reimbursement report");
        page.findElement(By.linkText("Reimbursement report")).click();
        awaitText(page, "RB-000001");
        assertThat(atOnce(page, By.linkText("Accounts receivable parameters"))).isEmpty();
    }
}
