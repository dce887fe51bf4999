package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

class BankChangesPageIT extends PageTest {

    private static final String IBAN = "NL91ABNA0417164300";

    private final PageBooks books = PageBooks.create();

    private WebDriver changes(String user, String parameters) {
        return open(user, books.page("payables/bank-changes", parameters));
    }

    private List<String> holds() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection).list("""
                            SELECT concat_ws(' ', h.reason, h.released_by, b.state)
                              FROM payables.vendor_invoice i JOIN payables.invoice_hold h USING (vendor_invoice_id)
                              JOIN payables.vendor_bank_account b USING (legal_entity, vendor_account) WHERE i.legal_entity = ?""", row -> row.getString(1), books.code());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "PC-3, VE-11: the tile opens the list; a call to a number known before approves, and the invoice waits no more")
    void approvesWithACallBack() {
        books.run();
        long change = books.withProposedAccount("OTV-000001", IBAN, "clerk.ap");
        assertThat(holds()).containsExactly("NO_BANK_DETAILS PROPOSED");
        WebDriver page = open("controller", "/index.xhtml?entity=" + books.code());
        page.findElement(By.partialLinkText("Bank detail changes on hold")).click();
        awaitHeading(page, "Bank detail changes");
        assertThat(page.getCurrentUrl()).contains("state=PROPOSED");
        assertThat(text(page)).contains("OTV-000001 Anna Jansen", "•••• 4300", "E-mail", "clerk.ap", "none");
        page.findElement(By.linkText("OTV-000001 Anna Jansen")).click();
        awaitText(page, "Call the vendor on a number that was known before the request.");
        click(page, ":approve");
        awaitText(page, "Result of the call: The value is missing.");
        type(page, ":calledPerson", "Anna Jansen");
        assertThat(page.getPageSource()).doesNotContain(IBAN);
        String today = today();
        fill(page, today, today);
        click(page, ":approve");
        awaitText(page, "Number known since: The value is not allowed");
        fill(page, "2024-01-02", today);
        click(page, ":approve");
        awaitText(page, "The bank account is approved.");
        assertThat(holds()).containsExactly("NO_BANK_DETAILS controller APPROVED");
        assertThat(books.trail()).contains("controller BANK_DETAIL_CHANGE_APPROVED OTV-000001");
        page.get(RunningServer.get()
                .address(books.page("payables/bank-changes", "&state=APPROVED&change=" + change))
                .toString());
        assertThat(text(page)).contains("Contract of 2024", "Confirmed", "2024-01-02");
        assertThat(atOnce(page, By.cssSelector("[id$=':approve']"))).isEmpty();
        assertThat(slippedPast()).contains("bank_account_begins_as_proposed");
    }

    private static void fill(WebDriver page, String knownSince, String calledOn) {
        type(page, ":calledNumber", "+31 20 123 45 67");
        type(page, ":numberSource", "Contract of 2024");
        type(page, ":knownSince_input", knownSince);
        type(page, ":calledOn_input", calledOn);
        new Select(page.findElement(By.cssSelector("select[id$=':callResult']"))).selectByVisibleText("Confirmed");
    }

    // The day of the legal entity, in which the page counts.
    private String today() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection)
                    .one(
                            "SELECT (now() AT TIME ZONE time_zone)::date::text FROM ledger.legal_entity WHERE legal_entity = ?",
                            row -> row.getString(1),
                            books.code())
                    .orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Optional<String> slippedPast() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return SqlErrors.violatedConstraint(
                    catchThrowable(() -> Jdbc.on(connection).update("""
                            INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                            SELECT legal_entity, vendor_account, iban, 'REPLACED', 'me' FROM payables.vendor_bank_account
                             WHERE legal_entity = ?""", books.code())));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @NeedsChromium
    @DisplayName("F26: of two who decide, the second learns what the first decided; a rejection needs its reason")
    void theSecondOfTwoIsTold() {
        books.withVendor("V-1", "Jansen Holding");
        long change = books.withProposedAccount("V-1", IBAN, "clerk.ap");
        WebDriver page = changes("controller", "&change=" + change);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get()
                .address(books.page("payables/bank-changes", "&change=" + change))
                .toString());
        click(page, ":reject");
        awaitText(page, "Reason: The value is missing.");
        type(page, "change:reason", "Nobody there knows of it");
        click(page, ":reject");
        awaitText(page, "The bank account is rejected.");
        page.switchTo().window(first);
        type(page, ":calledPerson", "Anna Jansen");
        fill(page, "2024-01-02", today());
        click(page, ":approve");
        awaitText(page, "Not possible in status Rejected.");
        assertThat(books.trail())
                .containsExactly("controller BANK_DETAIL_CHANGE_REJECTED V-1 Nobody there knows of it");
    }

    @Test
    @DisplayName("PC-3: whoever proposed it is told that another person decides; clerks and auditors read")
    void offersNothingToTheProposerAndToReaders() {
        books.withVendor("V-1", "Jansen Holding");
        long change = books.withProposedAccount("V-1", IBAN, "controller");
        WebDriver page = changes("controller", "&change=" + change);
        assertThat(text(page)).contains("You prepared this and may not approve it.", "•••• 4300");
        assertThat(commands(page)).doesNotContain("Approve", "Reject");
    }

    @Test
    @DisplayName("C-8: an auditor sees that something waits, and no number")
    void showsAnAuditorNoNumber() {
        books.withVendor("V-1", "Jansen Holding");
        long change = books.withProposedAccount("V-1", IBAN, "clerk.ap");
        WebDriver page = changes("auditor", "&change=" + change);
        assertThat(text(page)).contains("Only a controller may approve or reject", "•••• 4300");
        assertThat(commands(page)).doesNotContain("Approve", "Reject", "Show bank data");
        assertThat(page.getPageSource()).doesNotContain(IBAN);
    }

    @Test
    @NeedsChromium
    @DisplayName("PC-3, PC-5: its author takes a proposal back; whoever looks learns who else has the account")
    void isTakenBack() {
        books.withVendor("V-1", "Jansen Holding").withVendor("V-2", "Twin");
        books.withProposedAccount("V-2", IBAN, "clerk.ar");
        long change = books.withProposedAccount("V-1", IBAN, "clerk.ap");
        WebDriver page = changes("clerk.ap", "&change=" + change);
        assertThat(text(page)).contains("Others have this account too:", "V-2 Twin");
        click(page, ":withdraw");
        awaitText(page, "The proposed bank account is withdrawn.");
        assertThat(books.trail()).contains("clerk.ap BANK_DETAIL_CHANGE_WITHDRAWN V-1");
    }
}
