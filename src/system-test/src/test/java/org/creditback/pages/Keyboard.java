package org.creditback.pages;

import java.time.Duration;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person without a mouse: goes from part to part by Tab, and types and presses where the focus is. */
final class Keyboard {

    // No page has more stations than this between its beginning and its end.
    private static final int MOST_STATIONS = 90;

    private final WebDriver page;

    Keyboard(WebDriver page) {
        this.page = page;
    }

    /** Goes on by Tab until the focus is at the place, past the navigation where the page begins. */
    Keyboard to(String selector) {
        PageTest.awaitAnswers(page);
        for (int station = 0; station < MOST_STATIONS; station++) {
            if (is("document.activeElement.matches(arguments[0])", selector)) {
                return this;
            }
            if (is("document.activeElement.matches('.cb-skip')")) {
                press(Keys.ENTER);
            }
            press(Keys.TAB);
        }
        throw new AssertionError(selector + " is not reached by the keyboard");
    }

    /** Goes there through the navigation, from the beginning of the page. */
    Keyboard toMenu(String selector) {
        press(Keys.TAB);
        press(Keys.TAB);
        return to(selector);
    }

    /** Goes there and presses Enter. */
    Keyboard enter(String selector) {
        return to(selector).press(Keys.ENTER);
    }

    /** Writes over what stands in the input that has the focus. */
    Keyboard write(String text) {
        return control("a").press(Keys.DELETE, text);
    }

    /** Presses a key together with Control. */
    Keyboard control(String key) {
        new Actions(page)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
        return this;
    }

    Keyboard press(CharSequence... keys) {
        new Actions(page).sendKeys(keys).perform();
        return this;
    }

    /** Waits until the focus is in a dialog: it takes the focus after it has opened. */
    Keyboard inDialog() {
        new WebDriverWait(page, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .withMessage("the focus in a dialog")
                .until(driver -> is("document.activeElement.closest('.ui-dialog') !== null"));
        return this;
    }

    private boolean is(String condition, Object... arguments) {
        return Boolean.TRUE.equals(((JavascriptExecutor) page).executeScript("return " + condition, arguments));
    }
}
