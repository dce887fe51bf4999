package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** To stop and to resume a run without a mouse is in {@link RunPageIT}. */
@NeedsChromium
@DisplayName("WCAG 2.1.1: each task without a mouse")
class KeyboardIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    void previewsARunFromTheMenuAndApprovesIt() {
        WebDriver page = open("clerk.ar", "/index.xhtml?entity=" + books.code());
        Keyboard keys = new Keyboard(page);
        keys.toMenu("nav a[href*='start-run']").press(Keys.ENTER);
        awaitHeading(page, "Reimbursement");
        keys.to("[id$='postingDate_input']").write("2026-11-20");
        keys.to("[id$='cutOffDate_input']").write("2026-11-20");
        keys.to("[id$='preview']").press(Keys.SPACE);
        awaitText(page, "1 customers selected, 1 declined. Nothing has been posted.");
        awaitAddress(page, "run.xhtml");
        keys.enter("[id$='acts:ok']").inDialog();
        assertThat(page.switchTo().activeElement().getText()).isEqualTo("Close");
        keys.enter(".ui-confirmdialog-yes");
        awaitText(page, "1 reimbursements posted, EUR 200.00", "Reconciled: difference 0");
    }

    @Test
    void editsACustomer() {
        WebDriver page = open("clerk.ar", books.page("receivables/customer", "&customer=C-1"));
        Keyboard keys = new Keyboard(page);
        keys.to("[id$=':name']").write("Anna Visser");
        keys.enter("button[id$=':save']");
        awaitText(page, "Saved.");
        keys.to("[id$=':town']").write("Delft").control("s");
        awaitAnswers(page);
        page.navigate().refresh();
        awaitHeading(page, "C-1 Anna Visser");
        assertThat(page.findElement(By.cssSelector("[id$=':town']")).getAttribute("value"))
                .isEqualTo("Delft");
    }

    @Test
    void setsAParameter() {
        WebDriver page = open("controller", books.page("receivables/receivables-parameters", ""));
        Keyboard keys = new Keyboard(page);
        keys.to("[id$=':minimumReimbursement']").write("40.00");
        keys.to("[id$=':billingClassification']").press(Keys.ARROW_DOWN);
        keys.enter("[id$=':save']");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("[id$=':minimumReimbursement']"))
                        .getAttribute("value"))
                .isEqualTo("40.00");
        assertThat(page.findElement(By.cssSelector("[id$=':billingClassification'] option:checked"))
                        .getText())
                .isEqualTo("Yes");
    }

    @Test
    void createsASchedule() {
        WebDriver page = open("clerk.ar", books.page("reimbursement/start-run", ""));
        Keyboard keys = new Keyboard(page);
        keys.to("[id$=':background']").press(Keys.ARROW_DOWN);
        awaitText(page, "Create schedule");
        keys.to("[id$=':name']").write("Nightly");
        keys.enter("[id$=':make']");
        awaitHeading(page, "Nightly");
        assertThat(text(page)).contains("Enabled", "Next runs");
    }

    @Test
    void holdsAPeriod() {
        WebDriver page = open("controller", books.page("ledger/period", "&period=2025-03-01"));
        Keyboard keys = new Keyboard(page);
        keys.to("[id$=':receivables']").press(Keys.ARROW_DOWN);
        keys.enter("[id$=':save']");
        awaitText(page, "Saved.");
        page.navigate().refresh();
        assertThat(page.findElement(By.cssSelector("[id$=':receivables'] option:checked"))
                        .getText())
                .isEqualTo("On hold");
    }

    @Test
    void sendsAnImport(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.csv"), """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %s,K-1,Kees,,EUR,nl,Kade,1,1011AB,Amsterdam,NL,,,,
                """.formatted(books.code()));
        WebDriver page = open("clerk.ar", books.page("imports/imports", ""));
        Keyboard keys = new Keyboard(page);
        keys.to("#upload\\:kind").press("Customers");
        keys.to("#upload\\:file");
        // The window for choosing a file is the computer's own.
        page.findElement(By.id("upload:file")).sendKeys(file.toString());
        keys.enter("#upload\\:send");
        awaitText(page, "1 rows read, 1 accepted, 0 rejected");
    }

    @Test
    void exportsTheReport(@TempDir Path folder) {
        books.run();
        WebDriver page = open("auditor", books.page("reimbursement/reimbursement-report", ""));
        ((ChromeDriver) page)
                .executeCdpCommand(
                        "Page.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        new Keyboard(page).enter("a[href*='format=csv']");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(contents(folder))
                .contains("RB-000001"));
    }

    private static String contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
