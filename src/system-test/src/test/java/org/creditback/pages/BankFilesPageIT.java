package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class BankFilesPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.shared();

    @Test
    @DisplayName("The list narrows by state and journal, leads to the file, and says when nothing fits")
    void narrows() {
        WebDriver page = open("controller", books.page("bank-files", "&state=BUILT"));
        assertThat(text(page)).contains("Built", "SEPA", "MAIN", "100.00", "clerk.ap");
        page.findElement(By.cssSelector("main tbody th a")).click();
        awaitText(page, "Hash (SHA-256)", "Release file");
        page.navigate().back();
        page.findElement(By.id("journal")).sendKeys("x", Keys.ENTER);
        awaitText(page, "Enter a whole number.", "The filter cannot be read");
        page.get(RunningServer.get()
                .address(books.page("bank-files", "&unanswered=yes"))
                .toString());
        assertThat(text(page)).contains("Nothing matches the filter.");
    }
}
