package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class UsersPageIT extends PageTest {

    private static final String USERS = "/pages/administration/users.xhtml";

    @Test
    void listsAccountsWithTheirRoles() {
        WebDriver page = open("admin", USERS + "?name=clerk");
        assertThat(heading(page)).isEqualTo("Users");
        assertThat(text(page))
                .contains("clerk.ar", "Accounts receivable clerk", "clerk.ap", "All legal entities", "May log in")
                .doesNotContain("auditor");
        page.findElement(By.linkText("clerk.ap")).click();
        awaitHeading(page, "clerk.ap");
    }

    @Test
    @DisplayName("C-15: users with roles that one person should not hold together are found by the filter")
    void findsConflictingRoles() {
        Person both = Person.with("controller");
        both.change("{\"roles\":[\"controller\",\"ar-clerk\"]}");
        Person one = Person.with("controller");
        WebDriver page = open("auditor", USERS + "?state=CONFLICTS&name=p.");
        assertThat(text(page)).contains(both.name(), "Conflicting roles").doesNotContain(one.name());
    }

    @Test
    void saysThatNothingMatches() {
        WebDriver page = open("auditor", USERS + "?name=nobody-has-this-name");
        assertThat(text(page)).contains("Nothing matches the filter.");
        assertThat(commands(page)).doesNotContain("New user");
        page.findElements(By.linkText("Clear filter")).get(0).click();
        awaitText(page, "clerk.ar");
    }

    @Test
    void othersHaveNeitherEntryNorPage() {
        WebDriver page = open("controller", USERS);
        assertThat(text(page)).contains("You may not see these records.");
        page.get(page.getCurrentUrl().replaceAll("/pages/.*", "/index.xhtml"));
        assertThat(page.findElement(By.cssSelector("nav.cb-nav")).getText()).doesNotContain("Users");
    }
}
