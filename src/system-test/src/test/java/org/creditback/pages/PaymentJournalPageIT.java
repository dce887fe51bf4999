package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

@NeedsChromium
class PaymentJournalPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.create();

    @Test
    @DisplayName(
            "PC-10, PM-26, F27: sent back for a reason, of two who decide the second is told, a line and all of it are taken out")
    void sentBackAndTakenOut() {
        String journal = books.submitted();
        WebDriver page = open("controller", books.page("payment-journal", "&journal=" + journal));
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get()
                .address(books.page("payment-journal", "&journal=" + journal))
                .toString());
        click(page, "decision:reject");
        awaitText(page, "The value is missing.");
        type(page, "rejection", "Not this month");
        click(page, "decision:reject");
        awaitText(page, "is sent back to who prepared it.");
        page.switchTo().window(first);
        click(page, "decision:approve");
        confirm(page);
        awaitText(page, "Not possible in status");

        page = next(page, "clerk.ap", books.page("payment-journal", "&journal=" + journal));
        click(page, ":remove");
        focusedInDialog(page);
        click(page, "asking:go");
        awaitText(page, "The value is missing.");
        type(page, "asking:reason", "Next month");
        click(page, "asking:go");
        awaitText(page, "is taken out of journal", "Canceled", "Next month");
        page.get(RunningServer.get()
                .address(books.page("payment-journal", "&journal=" + books.proposed()))
                .toString());
        click(page, "acts:discard");
        awaitText(page, "1 payments, EUR 100.00, are canceled");
        type(page, "asking:reason", "Nothing of it");
        click(page, "asking:go");
        awaitText(page, "All payments of journal", "Canceled");
        assertThat(books.trail())
                .contains(
                        "controller PAYMENT_JOURNAL_REJECTED Not this month",
                        "clerk.ap PAYMENT_LINE_REMOVED Next month",
                        "clerk.ap PAYMENT_JOURNAL_DISCARDED Nothing of it");
    }
}
