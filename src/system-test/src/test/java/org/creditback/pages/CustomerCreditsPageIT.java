package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

class CustomerCreditsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver credits(String user, String parameters) {
        return open(user, books.page("receivables/customer-credits", parameters));
    }

    private static String row(WebDriver page, String account) {
        return page.findElement(By.xpath("//tr[th/a[text()='" + account + "']]"))
                .getText();
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "Balances by age and currency, never summed across; each customer with every reason and the way to what blocks")
    void showsBalancesAndReasons() {
        BlockedCustomers.in(books);
        WebDriver page = credits("clerk.ar", "");
        assertThat(heading(page)).isEqualTo("Customers with credit balance");
        awaitText(page, "7 customers with open credits in the filter");
        assertThat(text(page)).contains("EUR 444.50", "THB 300.00").doesNotContain("744.50");
        assertThat(row(page, "C-1")).contains("EUR 200.00", "Would be reimbursed");
        assertThat(row(page, "C-2")).contains("EUR 9.50", "Below minimum reimbursement");
        assertThat(row(page, "B-THB")).contains("EUR 40.00", "THB 300.00", "No exchange rate");
        assertThat(row(page, "B-ALL"))
                .contains(
                        "Customer on hold",
                        "Credit disputed",
                        "Customer has open debits",
                        "Below minimum reimbursement");
        page.findElement(By.xpath("//tr[th/a[text()='B-DEBIT']]//a[text()='Customer has open debits']"))
                .click();
        awaitHeading(page, "B-DEBIT Dirk Debit");
    }

    @Test
    @DisplayName("The judgement is the run's: a preview declines exactly these customers, for these main reasons")
    void judgesAsTheRunDoes() {
        BlockedCustomers.in(books);
        Map<String, String> today = mainReasons(exported(books.page("receivables/customer-credits", "")), 0, 12);
        String run = books.preview();
        HttpResponse<String> candidates = RestClient.as("clerk.ar")
                .get("/legal-entities/" + books.code() + "/reimbursement-runs/" + run + "/candidates?format=csv");
        assertThat(today)
                .isEqualTo(mainReasons(candidates.body(), 0, 2))
                .containsEntry("B-HOLD", "CUSTOMER_ON_HOLD")
                .containsEntry("C-1", "");
        assertThat(accounts(credits("clerk.ar", "&show=REIMBURSABLE"))).containsExactly("C-1");
    }

    private static Map<String, String> mainReasons(String csv, int account, int reason) {
        Map<String, String> reasons = new TreeMap<>();
        csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> reasons.put(cells[account], cells[reason].split(" ", -1)[0]));
        return reasons;
    }

    private static String exported(String page) {
        String address = "/creditback" + page.replace(".xhtml?", "/file?") + "&format=csv";
        return new String(RestClient.as("auditor").file(address).body(), UTF_8);
    }

    @Test
    @DisplayName("Only declined ones, or only one reason: the address keeps it, and the file has the same customers")
    void showsWhatIsAskedFor() {
        BlockedCustomers.in(books);
        String asked = "&show=DECLINED&reason=OPEN_DEBIT";
        WebDriver page = credits("auditor", asked);
        assertThat(accounts(page)).containsExactly("B-ALL", "B-DEBIT");
        assertThat(exported(books.page("receivables/customer-credits", asked))
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains("OPEN_DEBIT"));
        page.get(page.getCurrentUrl().replace(asked, "&reason=OPEN_DEBIT&openDebits=GROSS"));
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.get(page.getCurrentUrl().replace("&reason=OPEN_DEBIT&openDebits=GROSS", "&show=AT_MINIMUM"));
        assertThat(accounts(page)).contains("B-HOLD", "C-1").doesNotContain("C-2", "B-ALL");
    }

    private static List<String> accounts(WebDriver page) {
        return page.findElements(By.cssSelector("main form tbody th a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    @NeedsChromium
    @DisplayName("Marked customers are in the filter of the dialog, and nobody else")
    void opensTheDialogForMarkedCustomers() {
        books.withMany(60);
        WebDriver page = credits("clerk.ar", "");
        WebElement command = page.findElement(By.cssSelector("[data-needs-mark]"));
        assertThat(command.isEnabled()).isFalse();
        Stream.of("C-1", "C-2").forEach(account -> page.findElement(By.cssSelector("input[value='" + account + "']"))
                .click());
        assertThat(command.isEnabled()).isTrue();
        command.click();
        awaitHeading(page, "Reimbursement");
        assertThat(page.findElement(By.cssSelector("input[id$=':customerAccounts']"))
                        .getAttribute("value"))
                .isEqualTo("C-1,C-2");
        awaitText(page, "EUR 209.50");
    }

    @Test
    @DisplayName("A page is followed by the next one, in account order")
    void turnsPages() {
        books.withMany(60);
        WebDriver page = credits("auditor", "");
        assertThat(accounts(page)).hasSize(50).startsWith("C-1", "C-2", "M-0001");
        page.get(page.findElement(By.linkText("Next page")).getAttribute("href"));
        assertThat(accounts(page)).hasSize(12).startsWith("M-0049").endsWith("M-0060");
        assertThat(atOnce(page, By.linkText("Next page"))).isEmpty();
        page.get(page.findElement(By.linkText("First page")).getAttribute("href"));
        assertThat(accounts(page)).startsWith("C-1");
    }

    @Test
    @DisplayName("What cannot be read is said at its field, and shows nobody; who only reads gets no command")
    void refusesWhatItCannotRead() {
        WebDriver page = credits("auditor", "&names=a..b..c");
        assertThat(page.findElement(By.id("names-problem")).getText()).isEqualTo("The value is not allowed: a..b..c");
        assertThat(text(page)).contains("The filter cannot be read").doesNotContain("C-1");
        page.get(page.getCurrentUrl().replace("&names=a..b..c", ""));
        assertThat(text(page)).contains("C-1").doesNotContain("Reimburse");
    }

    @Test
    @DisplayName("The payables clerk has no menu entry, gets the page of no permission, and no file")
    void isNotForThePayablesClerk() {
        WebDriver page = open("clerk.ap", "/index.xhtml?entity=" + books.code());
        assertThat(atOnce(page, By.linkText("Customers with credit balance"))).isEmpty();
        page.get(page.getCurrentUrl().replaceAll("/index.xhtml.*", books.page("receivables/customer-credits", "")));
        assertThat(text(page)).contains("You may not see these records.");
        String file = "/creditback/pages/receivables/customer-credits/file?format=csv&entity=" + books.code();
        assertThat(RestClient.as("clerk.ap").file(file).statusCode()).isEqualTo(403);
    }
}
