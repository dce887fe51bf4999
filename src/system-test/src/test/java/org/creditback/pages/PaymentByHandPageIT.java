package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;

@NeedsChromium
class PaymentByHandPageIT extends PageTest {

    private final PaymentBooks books = PaymentBooks.create();

    @Test
    @DisplayName("PM-17, PM-21: a marked invoice is paid in part, in a journal of its own")
    void paysInPart() {
        WebDriver page = open("clerk.ap", books.page("payment-by-hand", ""));
        assertThat(text(page)).contains("Type the vendor account that is paid.");
        page.findElement(By.id("vendor")).sendKeys(PaymentBooks.VENDOR, Keys.ENTER);
        awaitAddress(page, "vendor=" + PaymentBooks.VENDOR);
        click(page, "settle:add");
        awaitText(page, "Mark at least one invoice.");
        click(page, ":marked");
        type(page, ":part", "much");
        click(page, "settle:add");
        awaitText(page, "Enter an amount in EUR");
        type(page, ":part", "33.33");
        click(page, "settle:add");
        awaitText(page, "Payment 1 is added.", "EUR 33.33", "Created");
        assertThat(books.trail()).contains("clerk.ap PAYMENT_LINE_ADDED");
    }
}
