package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

class VendorsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver vendors(String user, String parameters) {
        return open(user, books.page("payables/vendors", parameters));
    }

    @Test
    @NeedsChromium
    @DisplayName("VE-13: one-time vendors are hidden until the check box asks for them")
    void showsOneTimeVendorsWhenTheyAreAskedFor() {
        books.withVendor("V-1", "Jansen Holding").run();
        WebDriver page = vendors("clerk.ap", "");
        assertThat(heading(page)).isEqualTo("Vendors");
        assertThat(text(page)).contains("V-1", "Jansen Holding").doesNotContain("OTV-000001");
        page.findElement(By.id("oneTime")).click();
        page.findElement(By.cssSelector("form.cb-filter button")).click();
        awaitText(page, "OTV-000001", "One-time vendor");
        assertThat(page.getCurrentUrl()).contains("oneTime=true");
        assertThat(page.findElement(By.id("oneTime")).isSelected()).isTrue();
    }

    @Test
    @DisplayName("The filter is sent by Enter, stands in the address and leads to the vendor and back")
    void filters() {
        books.withVendor("V-1", "Jansen Holding").withVendor("V-2", "Bakker");
        WebDriver page = vendors("clerk.ap", "");
        page.findElement(By.id("name")).sendKeys("hold", Keys.ENTER);
        awaitText(page, "Jansen Holding");
        assertThat(page.getCurrentUrl()).contains("name=hold");
        assertThat(text(page)).doesNotContain("Bakker");
        page.findElement(By.linkText("V-1")).click();
        awaitHeading(page, "V-1 Jansen Holding");
        page.navigate().back();
        assertThat(text(page)).contains("Jansen Holding").doesNotContain("Bakker");
    }

    @Test
    void saysWhyThereIsNothing() {
        WebDriver page = vendors("controller", "");
        assertThat(text(page)).contains("There are no vendors yet.").doesNotContain("New vendor\n");
        page.get(page.getCurrentUrl() + "&name=nobody");
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.get(page.getCurrentUrl() + "&hold=SOME");
        assertThat(page.findElement(By.id("hold-problem")).getText()).isEqualTo("The value is not allowed: SOME");
        assertThat(text(page)).contains("The filter cannot be read");
    }

    @Test
    @DisplayName("RE-7: the file holds exactly the rows of the filter")
    void exportsWhatTheFilterShows() {
        books.withVendor("V-1", "=Jansen").withVendor("V-2", "Bakker");
        WebDriver page = vendors("auditor", "&account=V-1");
        String address = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        byte[] file = RestClient.as("auditor")
                .file(address.substring(address.indexOf("/creditback")))
                .body();
        List<String> lines = new String(file, UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("Vendor account", "Method of payment");
        assertThat(lines.get(1)).contains("V-1", "SEPA").doesNotContain(",=Jansen");
    }

    @Test
    @DisplayName("controls.md 2: vendors are not the receivables clerk's")
    void isNotForTheReceivablesClerk() {
        WebDriver page = vendors("clerk.ar", "");
        assertThat(text(page)).contains("You may not see these records.");
        String file = "/creditback/pages/payables/vendors/file?format=csv&entity=" + books.code();
        assertThat(RestClient.as("clerk.ar").file(file).statusCode()).isEqualTo(403);
    }
}
