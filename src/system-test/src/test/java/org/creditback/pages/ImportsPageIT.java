package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

@DisplayName("interfaces.md 1 by page")
class ImportsPageIT extends PageTest {

    @TempDir
    private Path folder;

    private final PageBooks books = PageBooks.create();

    private WebDriver imports(String user) {
        return open(user, books.page("imports/imports", ""));
    }

    @Test
    @DisplayName("A file with a wrong header is refused at once, and nothing is imported")
    void saysAtOnceThatAHeaderIsWrong() throws IOException {
        WebDriver page = imports("clerk.ar");
        Path file = Files.writeString(folder.resolve("customers.csv"), "reason,legal_entity\n");
        page.findElement(By.id("upload:file")).sendKeys(file.toString());
        click(page, "upload:send");
        awaitText(page, "Column reason is missing or unknown.", "separated by commas");
        assertThat(page.findElement(By.cssSelector("[role=alert]")).getText()).contains("Column reason");
    }

    @Test
    @DisplayName("interfaces.md 1: a file to begin with has all columns of its kind, and no row")
    void givesAFileToBeginWith() {
        WebDriver page = imports("clerk.ar");
        page.findElement(By.cssSelector("details summary")).click();
        assertThat(page.findElements(By.partialLinkText("Empty file with these columns (CSV)")))
                .hasSize(2);
        byte[] file = RestClient.as("clerk.ar")
                .file("/creditback/pages/imports/import/file?part=columns&kind=open-items")
                .body();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("legal_entity,customer_account,document_number,")
                .endsWith(",text,billing_classification,journal\n");
    }

    @Test
    @DisplayName("Without a file the page asks for one, at its input")
    void asksForAFile() {
        WebDriver page = imports("clerk.ar");
        assertThat(text(page)).contains("at most 500 MB");
        click(page, "upload:send");
        awaitText(page, "Choose a file that is not empty.");
    }

    @Test
    @NeedsChromium
    @DisplayName("controls.md 2: the clerks and the controller import their own kinds, the auditor only looks")
    void offersTheKindsOfTheRole() {
        WebDriver page = imports("clerk.ar");
        assertThat(new Select(page.findElement(By.id("upload:kind"))).getOptions())
                .extracting(option -> option.getText())
                .containsExactly("Customers", "Open items");
        page.get(page.getCurrentUrl());
        click(page, "logOut");
        awaitText(page, "Log in");
        page = open("auditor", books.page("imports/imports", ""));
        assertThat(atOnce(page, By.id("upload:kind"))).isEmpty();
        assertThat(text(page)).contains("Earlier imports", "clerk.ar");
    }

    @Test
    @DisplayName("The administrator has no imports: neither entry nor page")
    void isClosedToTheAdministrator() {
        WebDriver page = open("admin", books.page("imports/imports", ""));
        assertThat(text(page)).contains("You may not see these records.");
        assertThat(atOnce(page, By.linkText("Imports"))).isEmpty();
    }
}
