package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.Browser;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

class MySettingsPageIT extends PageTest {

    private static final String SETTINGS = "/pages/administration/my-settings.xhtml";
    private static final String CHOSEN = "another long password";

    private static void choose(WebDriver page, String select, String value) {
        new Select(page.findElement(By.cssSelector("select[id$=" + select + "]"))).selectByValue(value);
    }

    private static void password(WebDriver page, String old, String chosen) {
        type(page, "oldPassword", old);
        type(page, ":password", chosen);
        type(page, "repeated", chosen);
        click(page, ":change");
        awaitAnswers(page);
    }

    @Test
    @NeedsChromium
    @DisplayName("labels.md 1: language and look are the person's own, and remembered at the next log-in")
    void choosesLanguageAndLook() {
        Person person = Person.with("auditor");
        WebDriver page = openAs(person, SETTINGS);
        assertThat(heading(page)).isEqualTo("My settings");
        choose(page, "language", "fi");
        choose(page, "look", "DARK");
        click(page, ":save");
        awaitHeading(page, "Omat asetukset");
        assertThat(text(page)).contains("Tallennettu.");
        assertThat(background(page)).isEqualTo("rgb(18, 24, 31)");
        try (Browser other = Browser.open()) {
            WebDriver next = other.goAs(person.name(), person.password(), SETTINGS);
            assertThat(heading(next)).isEqualTo("Omat asetukset");
            assertThat(background(next)).isEqualTo("rgb(18, 24, 31)");
            choose(next, "look", "LIGHT");
            choose(next, "language", "zh-CN");
            click(next, ":save");
            awaitHeading(next, "我的设置");
            assertThat(background(next)).isEqualTo("rgb(244, 246, 248)");
        }
    }

    private static String background(WebDriver page) {
        return page.findElement(By.tagName("body"))
                .getCssValue("background-color")
                .replace("rgba", "rgb")
                .replace(", 1)", ")");
    }

    @Test
    @NeedsChromium
    @DisplayName("A new password ends the sessions elsewhere, and this one goes on")
    void changesThePassword() {
        Person person = Person.with("auditor");
        try (Browser other = Browser.open()) {
            WebDriver elsewhere = other.goAs(person.name(), person.password(), SETTINGS);
            assertThat(heading(elsewhere)).isEqualTo("My settings");
            WebDriver page = openAs(person, SETTINGS);
            password(page, person.password(), CHOSEN);
            awaitText(page, "The password is changed.");
            page.navigate().refresh();
            awaitHeading(page, "My settings");
            elsewhere.navigate().refresh();
            awaitHeading(elsewhere, "Log in");
        }
        Person.logsInSoonWith(person.name(), CHOSEN);
    }

    @Test
    @NeedsChromium
    @DisplayName("The old password is asked, the rules are stated, and guessing ends after five")
    void refusesPasswords() {
        Person person = Person.with("auditor");
        WebDriver page = openAs(person, SETTINGS);
        assertThat(text(page)).contains("12 to 72 characters");
        password(page, person.password(), "short");
        awaitText(page, "New password: The value is not allowed: 12–72");
        password(page, person.password(), person.password());
        awaitText(page, "New password: The new password is the present one.");
        for (int wrong = 0; wrong < 5; wrong++) {
            password(page, "guess number " + wrong, CHOSEN);
            awaitText(page, "Present password: The present password is wrong.");
        }
        password(page, person.password(), CHOSEN);
        awaitText(page, "The present password was wrong 5 times.");
        assertThat(RestClient.with(person.name(), CHOSEN).get("/session").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theNameOnTopLeadsHere() {
        WebDriver page = open("clerk.ap", "/index.xhtml");
        page.findElement(By.cssSelector("a.cb-caller")).click();
        awaitHeading(page, "My settings");
    }
}
