package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** What every test of a page begins and ends with. */
abstract class PageTest {

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    /** Opens a page, logging in on the way; there is one heading, and no error. */
    WebDriver open(String user, String address) {
        WebDriver page = browser.goAs(user, address);
        assertThat(page.findElements(By.tagName("h1"))).as(page.getPageSource()).hasSize(1);
        return page;
    }

    static String heading(WebDriver page) {
        return page.findElement(By.tagName("h1")).getText();
    }

    static String text(WebDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }
}
