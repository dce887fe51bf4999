package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

class SchedulePageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    /** Fills in the name of a new schedule, and saves it by keyboard. */
    static void make(WebDriver page, String name) {
        type(page, ":name", name);
        page.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "s"));
        awaitHeading(page, name);
    }

    static void goTo(WebDriver page, String address) {
        page.get(RunningServer.get().address(address).toString());
    }

    private WebDriver newSchedule(String user) {
        return open(user, books.page("reimbursement/schedule", ""));
    }

    private static void choose(WebDriver page, String input, String value) {
        new Select(page.findElement(By.cssSelector("select[id$='" + input + "']"))).selectByVisibleText(value);
    }

    @Test
    @NeedsChromium
    @DisplayName("DI-11: a clerk makes a schedule that posts on days of the week, and finds its next runs")
    void makesASchedule() {
        WebDriver page = newSchedule("clerk.ar");
        assertThat(heading(page)).isEqualTo("New schedule");
        choose(page, ":pattern", "On days of the week");
        awaitText(page, "Days of the week");
        choose(page, ":action", "OK: posts without asking again");
        choose(page, ":timeZone", "Europe/Amsterdam");
        type(page, ":at", "02:30");
        type(page, ":name", "Mondays");
        click(page, ":save");
        awaitText(page, "The value is missing.");
        page.findElement(By.cssSelector("[id$='weekDays'] input[value=MONDAY]")).click();
        click(page, ":save");
        awaitHeading(page, "Mondays");
        assertThat(text(page))
                .contains("Enabled", "Monday at 02:30", "02:30 Europe/Amsterdam", "The schedule has not been due yet.")
                .contains("Author: clerk.ar");
    }

    @Test
    @NeedsChromium
    @DisplayName("What is no time, no number or a name that is taken is said at its field, and what was typed stays")
    void refusesWhatItCannotRead() {
        WebDriver page = newSchedule("clerk.ar");
        make(page, "Nightly");
        goTo(page, books.page("reimbursement/schedule", ""));
        type(page, ":at", "25:00");
        type(page, ":windowMinutes", "soon");
        click(page, ":save");
        awaitText(page, "Time of day: Enter a time as HH:MM.", "Enter a whole number.");
        type(page, ":at", "06:00");
        type(page, ":windowMinutes", "721");
        type(page, ":name", "Nightly");
        click(page, ":save");
        awaitText(page, "The value is not allowed: 721");
        type(page, ":windowMinutes", "60");
        click(page, ":save");
        awaitText(page, "Name: Nightly exists already.");
    }

    @Test
    @NeedsChromium
    @DisplayName("A schedule is switched off and on, and deleted with a typed reason")
    void switchesAndDeletes() {
        WebDriver page = newSchedule("clerk.ar");
        make(page, "Nightly");
        click(page, ":disable");
        awaitText(page, "Disabled. The schedule starts no runs.", "None: the schedule is not enabled.");
        click(page, ":enable");
        awaitText(page, "Enabled. You are the author of the schedule now.");
        click(page, ":delete");
        awaitText(page, "The schedule Nightly starts no more runs.");
        assertThat(focusedInDialog(page).getAttribute("id")).endsWith("reason");
        click(page, ":yes");
        awaitText(page, "The value is missing.");
        type(page, ":reason", "replaced by another");
        click(page, ":yes");
        awaitText(page, "There are no schedules yet.");
    }

    @Test
    @NeedsChromium
    @DisplayName("Two tabs: the second Save sees what the first stored beside its own input, and may replace it")
    void showsAConflict() {
        WebDriver page = newSchedule("clerk.ar");
        make(page, "Nightly");
        String first = page.getWindowHandle();
        String address = page.getCurrentUrl();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(address);
        type(page, ":at", "04:00");
        click(page, ":save");
        awaitText(page, "Saved.");
        page.switchTo().window(first);
        type(page, ":at", "05:00");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Monday to Friday at 04:00");
        click(page, ":save");
        awaitText(page, "Saved.", "Monday to Friday at 05:00");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "controls.md 2: an administrator makes what previews, and of what posts may only switch off and delete")
    void anAdministratorPostsNothing() {
        WebDriver page = newSchedule("admin");
        assertThat(page.findElement(By.cssSelector("select[id$=':action']")).getText())
                .contains("Preview")
                .doesNotContain("OK");
        make(page, "Previews");
        assertThat(text(page)).contains("Author: admin");
    }

    @Test
    @NeedsChromium
    void anAdministratorMayOnlySwitchOffWhatPosts() {
        WebDriver page = open("admin", books.page("reimbursement/schedule", "&schedule=" + books.schedule()));
        assertThat(text(page))
                .contains("This schedule posts: only an accounts receivable clerk may change or enable it.");
        assertThat(commands(page)).contains("Disable", "Delete").doesNotContain("Save", "Enable");
        click(page, ":disable");
        awaitText(page, "Disabled. The schedule starts no runs.");
        assertThat(commands(page)).doesNotContain("Enable");
    }

    @Test
    @NeedsChromium
    @DisplayName("Who only reads sees when it runs and what became of it, and may change nothing")
    void offersNothingToAReader() {
        WebDriver page = open("auditor", books.page("reimbursement/schedule", "&schedule=" + books.schedule()));
        assertThat(commands(page)).doesNotContain("Save", "Enable", "Disable", "Delete");
        assertThat(text(page)).contains("Next runs", "Only an accounts receivable clerk or an administrator");
        assertThat(page.findElement(By.cssSelector("input[id$=':name']")).isEnabled())
                .isFalse();
    }
}
