package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.PrintsPage;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.print.PrintOptions;

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

    @Test
    @DisplayName("RE-2: the PDF has the rows of the filter, Chinese names too, and their totals")
    void exportsAPdf() throws IOException {
        chineseCustomer();
        books.withMany(3).run();
        WebDriver page = report("");
        String all = read(export(page, "Export PDF"));
        assertThat(all)
                .contains("Reimbursement report", books.code(), "张伟公司", "Anna Jansen", "auditor", "Page 1 of 1")
                .contains("EUR 5 EUR 800.00 EUR 800.00");
        page.get(page.getCurrentUrl() + "&customer=C-ZH&from=2026-11-01");
        String some = read(export(page, "Export PDF"));
        assertThat(some)
                .contains("张伟公司", "C-ZH", "2026-11-01", "EUR 1 EUR 300.00 EUR 300.00")
                .doesNotContain("Anna Jansen");
        byte[] byRest = RestClient.as("auditor")
                .file("/creditback/api/v1/legal-entities/" + books.code()
                        + "/reimbursements?format=pdf&customer=C-ZH&from=2026-11-01")
                .body();
        assertThat(read(byRest)).contains("张伟公司", "EUR 1 EUR 300.00 EUR 300.00");
    }

    private void chineseCustomer() {
        RestClient clerk = RestClient.as("clerk.ar");
        clerk.post("/imports?kind=customers", "text/csv", """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %s,C-ZH,张伟公司,,EUR,zh-CN,Kade,9,1011AB,Amsterdam,NL,,,,
                """.formatted(books.code()));
        clerk.post("/imports?kind=open-items", "text/csv", """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %s,C-ZH,ZH-1,1,PAYMENT,2026-11-02,,EUR,-300.00,-300.00,,,,,
                """.formatted(books.code()));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    @NeedsChromium
    @DisplayName("RE-2: paper has conditions, person and all rows, heads on each sheet, and no command")
    void isPrinted() throws IOException {
        books.withMany(60).run();
        WebDriver page =
                open("auditor", books.page("reimbursement/reimbursement-report", "&from=2026-11-01&printed=1"));
        PrintOptions paper = new PrintOptions();
        paper.setOrientation(PrintOptions.Orientation.LANDSCAPE);
        byte[] pdf = Base64.getDecoder().decode(((PrintsPage) page).print(paper).getContent());
        String text = read(pdf);
        assertThat(text)
                .contains("Legal entity: " + books.code(), "Posting date from: 2026-11-01", "Printed by auditor")
                .contains("RB-000001", "RB-000061", "6,200.00")
                .doesNotContain("Export CSV", "Workspace", "Log out");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Voucher", "Posting date");
        }
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
