package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

class UserPageIT extends PageTest {

    private static final String USER = "/pages/administration/user.xhtml";

    private WebDriver page(Person person) {
        return open("admin", USER + "?user=" + person.name());
    }

    private static void tick(WebDriver page, String role) {
        page.findElement(By.cssSelector("input[type=checkbox][value='" + role + "']"))
                .click();
        awaitAnswers(page);
    }

    @Test
    @NeedsChromium
    @DisplayName("A new user gets a one-time password, and chooses another one before anything else")
    void createsAUserWhoChoosesAPassword() {
        String name = "new." + System.nanoTime();
        WebDriver page = open("admin", USER);
        assertThat(heading(page)).isEqualTo("New user");
        type(page, ":name", name);
        tick(page, "ar-clerk");
        new Select(page.findElement(By.cssSelector("select[id$=everywhere]"))).selectByVisibleText("Yes");
        click(page, ":save");
        awaitText(page, "User " + name + " was created.", "it is not shown again");
        awaitHeading(page, name);
        assertThat(page.getCurrentUrl()).endsWith("user=" + name);
        String told = page.findElement(By.id("told")).getText();
        page.navigate().refresh();
        assertThat(text(page)).contains("has a one-time password").doesNotContain(told);

        try (Browser other = Browser.open()) {
            WebDriver first = other.goAs(name, told, "/pages/receivables/customers.xhtml");
            assertThat(heading(first)).isEqualTo("My settings");
            assertThat(text(first)).contains("Somebody else made your present password.");
            first.get(first.getCurrentUrl().replaceAll("/pages/.*", "/index.xhtml"));
            awaitHeading(first, "My settings");
            type(first, "oldPassword", told);
            type(first, ":password", "four words in a row");
            type(first, "repeated", "four words in a row");
            click(first, ":change");
            awaitText(first, "The password is changed.");
            first.get(first.getCurrentUrl().replaceAll("/pages/.*", "/index.xhtml"));
            awaitHeading(first, "Customer reimbursements");
        }
        Person.logsInSoonWith(name, "four words in a row");
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "reliability.md 7.4: a role that is taken away ends the person's open pages at their next step, which says why")
    void aRoleTakenAwayReachesOpenPages() {
        Person clerk = Person.with("ar-clerk");
        try (Browser other = Browser.open()) {
            WebDriver open = other.goAs(clerk.name(), clerk.password(), "/pages/receivables/customers.xhtml");
            assertThat(heading(open)).isEqualTo("Customers");
            WebDriver page = page(clerk);
            tick(page, "ar-clerk");
            tick(page, "auditor");
            click(page, ":save");
            awaitText(page, "Saved.");
            open.navigate().refresh();
            awaitHeading(open, "Log in");
            assertThat(text(open)).contains("your access or password was changed");
            assertThat(open.getCurrentUrl()).endsWith("/pages/receivables/customers.xhtml");
        }
    }

    @Test
    @NeedsChromium
    @DisplayName(
            "reliability.md 7.4: an administrator ends sessions; what a page asks for in parts is answered by the log-in too")
    void sessionsEndOnCommand() {
        Person controller = Person.with("controller");
        PageBooks books = PageBooks.create();
        try (Browser other = Browser.open()) {
            WebDriver open = other.goAs(
                    controller.name(), controller.password(), books.page("receivables/receivables-parameters", ""));
            type(open, "minimumReimbursement", "77.00");
            WebDriver page = page(controller);
            click(page, "endSessions");
            new WebDriverWait(page, Duration.ofSeconds(20))
                    .until(ExpectedConditions.elementToBeClickable(By.cssSelector(".ui-confirmdialog-yes")))
                    .click();
            awaitText(page, "end at their next step");
            click(open, ":save");
            awaitHeading(open, "Log in");
            assertThat(text(open)).contains("an administrator ended your sessions");
            open.findElement(By.id("j_username")).sendKeys(controller.name());
            open.findElement(By.id("j_password")).sendKeys(controller.password());
            open.findElement(By.cssSelector("button[type=submit]")).click();
            awaitHeading(open, "Accounts receivable parameters");
            assertThat(open.findElement(By.cssSelector("input[id$=minimumReimbursement]"))
                            .getAttribute("value"))
                    .isEqualTo("25.00");
        }
    }

    @Test
    @NeedsChromium
    @DisplayName("controls.md 2: roles that one person should not hold together are told while they are chosen")
    void warnsOfConflictingRoles() {
        Person person = Person.with("controller");
        WebDriver page = page(person);
        assertThat(text(page)).doesNotContain("could prepare a run and approve it");
        tick(page, "ar-clerk");
        awaitText(page, "could prepare a run and approve it");
        click(page, ":save");
        awaitText(page, "Saved.");
        assertThat(RestClient.as("admin").get("/users/" + person.name()).body())
                .contains("\"roles\":[\"ar-clerk\",\"controller\"]");
    }

    @Test
    void theOwnRightsAreFixed() {
        WebDriver page = open("admin", USER + "?user=admin");
        assertThat(text(page)).contains("This is your own account.");
        assertThat(atOnce(page, By.cssSelector("input[type=checkbox]:not([disabled])")))
                .isEmpty();
        assertThat(atOnce(page, By.cssSelector("[id$=renew]"))).isEmpty();
    }

    @Test
    void showsAConflict() {
        Person person = Person.with("auditor");
        WebDriver page = page(person);
        person.change("{\"language\":\"sv\"}");
        new Select(page.findElement(By.cssSelector("select[id$=language]"))).selectByValue("fi");
        click(page, ":save");
        awaitText(page, "Somebody else changed this meanwhile.", "Language Finnish (fi) Swedish (sv)");
        click(page, ":save");
        awaitText(page, "Saved.");
    }

    @Test
    void needsARole() {
        Person person = Person.with("auditor");
        WebDriver page = page(person);
        tick(page, "auditor");
        click(page, ":save");
        awaitText(page, "Roles: The value is missing.");
    }

    @Test
    void anAuditorOnlyReads() {
        WebDriver page = open("auditor", USER + "?user=clerk.ar");
        assertThat(text(page)).contains("Only an administrator may change this.");
        assertThat(atOnce(page, By.cssSelector("[id$=save]"))).isEmpty();
    }
}
