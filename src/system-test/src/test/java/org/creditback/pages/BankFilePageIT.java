package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class BankFilePageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.create();

    @Test
    @DisplayName("PM-26, PC-11: an auditor reads, its builder does not release, a discarded file frees its invoices")
    void discardedWithAReason() {
        String file = books.generated();
        WebDriver page = open("auditor", books.page("bank-file", "&file=" + file));
        assertThat(text(page)).contains("Built", "100.00", "Jaatelo Oberg");
        assertThat(commands(page)).isEmpty();
        page = next(page, "clerk.ap", books.page("bank-file", "&file=" + file));
        assertThat(commands(page)).containsExactly("Discard file…");
        click(page, "acts:discard");
        focusedInDialog(page);
        type(page, "asking:reason", "Wrong account");
        click(page, "asking:go");
        awaitText(page, "is discarded.", "Discarded");
        page.get(RunningServer.get()
                .address(books.page("payment-proposal", "&preview=true"))
                .toString());
        assertThat(text(page)).contains("EUR 100.00", "Create payments");
        assertThat(books.trail()).contains("clerk.ap BANK_FILE_DISCARDED Wrong account");
    }
}
