package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

@DisplayName("interfaces.md 1: from a sent file to its rejected rows, corrected and sent again")
class ImportPageIT extends PageTest {

    private static final String HEADER =
            "customer_account,legal_entity,name,customer_group,currency,language,street,building_number,postal_code,"
                    + "town,country,vendor_account,hold,iban,bic\n";

    @TempDir
    private Path folder;

    private final PageBooks books = PageBooks.create();

    private WebDriver sent(WebDriver page, String name, String rows, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve(name), rows);
        new Select(page.findElement(By.id("upload:kind"))).selectByVisibleText("Customers");
        new Select(page.findElement(By.id("upload:mode"))).selectByVisibleText(mode);
        page.findElement(By.id("upload:file")).sendKeys(file.toString());
        click(page, "upload:send");
        return page;
    }

    private String row(String account, String name, String currency) {
        return account + "," + books.code() + "," + name + ",," + currency + ",,,,,,NL,,,,\n";
    }

    @Test
    void rejectedRowsAreCorrectedAndSentAgain() throws IOException {
        WebDriver page = open("clerk.ar", books.page("imports/imports", ""));
        String file = HEADER + row("I-1", "Ilse", "EUR") + row("I-2", "=Iris", "XXY") + row("I-3", "", "EUR");
        sent(page, "May.csv", file, "Import all other rows");
        awaitText(page, "3 rows read, 1 accepted, 2 rejected");
        assertThat(heading(page)).startsWith("Import ");
        assertThat(page.findElement(By.cssSelector("main .cb-actions a[href*='receivables/customers']"))
                        .getText())
                .isEqualTo("Customers");
        assertThat(text(page))
                .contains("May.csv", "XXY is not a currency.", "Column name is empty but required.", "Done");

        String rejected = file(page, "Rejected rows (CSV)");
        assertThat(rejected).isEqualTo(HEADER + row("I-2", "'=Iris", "XXY") + row("I-3", "", "EUR"));
        assertThat(file(page, "Reasons (CSV)"))
                .startsWith("row,line_in_sent_file,column,value,code,message\n")
                .contains("1,3,currency,XXY,UNKNOWN_CURRENCY,XXY is not a currency.\n", "2,4,name,,MISSING_VALUE,");

        page.findElement(By.linkText("Imports")).click();
        awaitText(page, "Earlier imports", "May.csv");
        sent(page, "again.csv", rejected.replace("XXY", "EUR").replace(",,,EUR", ",Ivo,,EUR"), "Import all other rows");
        awaitText(page, "2 rows read, 2 accepted, 0 rejected");
        page.get(page.getCurrentUrl()
                .replaceAll("imports/import.*", "receivables/customer.xhtml?entity=" + books.code() + "&customer=I-2"));
        awaitText(page, "I-2 =Iris");
    }

    @Test
    @DisplayName("Whole or not at all: the page says that nothing was imported")
    void saysThatNothingWasImported() throws IOException {
        WebDriver page = open("clerk.ar", books.page("imports/imports", ""));
        sent(
                page,
                "whole.csv",
                HEADER + row("W-1", "Wim", "EUR") + row("W-2", "", "EUR"),
                "Import nothing of the file");
        awaitText(page, "2 rows read, 1 accepted, 1 rejected", "Nothing of the file was imported");
    }

    @Test
    @DisplayName("A file that ends inside a quote says so, and after which line")
    void saysThatAFileCannotBeRead() throws IOException {
        WebDriver page = open("clerk.ar", books.page("imports/imports", ""));
        sent(page, "cut.csv", HEADER + row("Q-1", "Quirijn", "EUR") + "Q-2,\"cut", "Import all other rows");
        awaitText(page, "Broken off", "The file cannot be read after line");
    }

    @Test
    @DisplayName("What somebody else imported does not exist; for an auditor of all legal entities it does")
    void isThereForItsImporterAndAuditors() throws IOException {
        WebDriver page = open("clerk.ar", books.page("imports/imports", ""));
        sent(page, "mine.csv", HEADER + row("S-1", "", "EUR"), "Import all other rows");
        awaitText(page, "1 rejected");
        String number = heading(page).replaceAll("\\D", "");
        String files = "/creditback/pages/imports/import/file?part=rows&import=" + number;
        assertThat(RestClient.as("clerk.ap").file(files).statusCode()).isEqualTo(404);
        assertThat(RestClient.as("admin").file(files).statusCode()).isEqualTo(403);
        assertThat(RestClient.as("auditor").file(files).statusCode()).isEqualTo(200);
        Person ofOne = Person.with("auditor");
        ofOne.change("{\"legalEntities\":[\"" + books.code() + "\"]}");
        assertThat(RestClient.with(ofOne.name(), ofOne.password()).file(files).statusCode())
                .isEqualTo(404);
        click(page, "logOut");
        awaitText(page, "Log in");
        page = open("clerk.ap", books.page("imports/import", "&import=" + number));
        assertThat(text(page)).contains("Import " + number + " does not exist.");
    }

    private static String file(WebDriver page, String command) {
        String address = page.findElement(By.partialLinkText(command)).getAttribute("href");
        return new String(
                RestClient.as("clerk.ar")
                        .file(address.substring(address.indexOf("/creditback")))
                        .body(),
                UTF_8);
    }
}
