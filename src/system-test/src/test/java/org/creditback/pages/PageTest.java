package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.systemtest.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What every test of a page begins and ends with. */
abstract class PageTest {

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open();
    }

    @AfterEach
    void closeBrowser(TestInfo test) {
        try {
            browser.picture(getClass().getSimpleName() + "-"
                    + test.getTestMethod().orElseThrow().getName());
            // Whatever state a test leaves its page in: filled, refused, with a dialog open.
            if (browser.driver() instanceof ChromeDriver) {
                assertThat(Axe.violations(browser.driver())).isEmpty();
            }
        } finally {
            browser.close();
        }
    }

    /** Opens a page, logging in on the way; there is one heading, and no error. */
    WebDriver open(String user, String address) {
        WebDriver page = browser.goAs(user, address);
        assertThat(page.findElements(By.tagName("h1"))).as(page.getPageSource()).hasSize(1);
        return page;
    }

    /** The next person sits down at the same browser. */
    WebDriver next(WebDriver page, String user, String address) {
        page.manage().deleteAllCookies();
        return open(user, address);
    }

    /** The same as somebody with an account of their own. */
    WebDriver openAs(Person person, String address) {
        return browser.goAs(person.name(), person.password(), address);
    }

    static String heading(WebDriver page) {
        return page.findElement(By.tagName("h1")).getText();
    }

    static String text(WebDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }

    /** Types into the input whose id ends so, after what stands there is gone; leaving it, as a person does. */
    static void type(WebDriver page, String input, String text) {
        again(page, "input " + input).until(driver -> {
            driver.findElement(By.cssSelector("input[id$='" + input + "']"))
                    .sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text, Keys.TAB);
            return true;
        });
    }

    /** Clicks the command whose id ends so. */
    static void click(WebDriver page, String command) {
        again(page, "command " + command).until(driver -> {
            driver.findElement(By.cssSelector("[id$='" + command + "']")).click();
            return true;
        });
    }

    /** Says yes to what the page asks before it acts. */
    static void confirm(WebDriver page) {
        again(page, "a dialog that asks").until(driver -> driver.findElement(By.cssSelector(".ui-confirmdialog-yes"))
                .isDisplayed());
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
    }

    // A part of the page that the server has just answered replaces what was found in it, and a closing dialog is in
    // the way.
    private static WebDriverWait again(WebDriver page, String what) {
        WebDriverWait wait = new WebDriverWait(page, Duration.ofSeconds(20));
        wait.ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
                .withMessage(what);
        return wait;
    }

    /** Waits until the page says it; pages answer in parts, and a run works meanwhile. */
    static void awaitText(WebDriver page, String... expected) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage(() -> String.join(", ", expected) + " in: "
                        + page.findElement(By.tagName("body")).getText())
                .until(driver -> Stream.of(expected)
                        .allMatch(driver.findElement(By.tagName("body")).getText()::contains));
    }

    /** Waits until nothing of the page is at the selector any more. */
    static void awaitGone(WebDriver page, String selector) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage(selector + " to go")
                .until(driver -> (Boolean) ((JavascriptExecutor) driver)
                        .executeScript("return document.querySelector(arguments[0]) === null", selector));
    }

    /** Waits until the page has the answers to all that it asked for in parts. */
    static void awaitAnswers(WebDriver page) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage("the answers to parts of the page")
                .until(driver -> ((JavascriptExecutor) driver)
                        .executeScript("return PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0"));
    }

    /** Waits until a page with this in its address is there: a click returns before it. */
    static void awaitAddress(WebDriver page, String expected) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .withMessage(() -> expected + " in: " + page.getCurrentUrl())
                .until(driver -> driver.getCurrentUrl().contains(expected)
                        && "complete"
                                .equals(((JavascriptExecutor) driver).executeScript("return document.readyState")));
    }

    /** Waits until a page with this heading is there: a click returns before it. */
    static void awaitHeading(WebDriver page, String expected) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage(() -> expected + " in: " + heading(page))
                .until(driver -> heading(driver).equals(expected));
    }

    /** What has the focus in a dialog: it takes the focus after it has opened. */
    static WebElement focusedInDialog(WebDriver page) {
        return new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage("the focus in a dialog")
                .until(driver -> driver.findElement(By.cssSelector(".ui-dialog :focus")));
    }

    /** What is at the place now: to look for what is not there, a driver waits. */
    static List<WebElement> atOnce(WebDriver page, By place) {
        page.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return page.findElements(place);
        } finally {
            page.manage().timeouts().implicitlyWait(Browser.LOOKING);
        }
    }

    /** Waits until no dialog covers the page. */
    static void awaitNoDialog(WebDriver page) {
        new WebDriverWait(page, Duration.ofSeconds(60))
                .ignoring(WebDriverException.class)
                .withMessage("a dialog to close")
                .until(driver ->
                        atOnce(driver, By.cssSelector(".ui-dialog, .ui-dialog-mask, .ui-widget-overlay")).stream()
                                .noneMatch(WebElement::isDisplayed));
    }

    /** The labels of the commands of the page itself. */
    static List<String> commands(WebDriver page) {
        return atOnce(page, By.cssSelector("main button, main a.cb-primary")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
