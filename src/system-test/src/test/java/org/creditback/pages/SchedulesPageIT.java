package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class SchedulesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @DisplayName("An empty list says what fills it; who only reads makes none")
    void isEmptyAtFirst() {
        WebDriver page = open("auditor", books.page("reimbursement/schedules", ""));
        assertThat(heading(page)).isEqualTo("Schedules");
        assertThat(text(page)).contains("There are no schedules yet.").doesNotContain("New schedule");
    }

    @Test
    @NeedsChromium
    @DisplayName("A list shows when each schedule runs next, narrowed by its state")
    void listsSchedules() {
        WebDriver page = open("clerk.ar", books.page("reimbursement/schedule", ""));
        SchedulePageIT.make(page, "Nightly preview");
        SchedulePageIT.goTo(page, books.page("reimbursement/schedules", ""));
        awaitText(page, "Nightly preview");
        assertThat(text(page)).contains("Enabled", "Preview", "Monday to Friday at 06:00", "UTC", "clerk.ar");
        page.findElement(By.linkText("Suspended")).click();
        awaitText(page, "Nothing matches the filter.");
        page.findElement(By.linkText("Clear filter")).click();
        awaitText(page, "Nightly preview");
    }

    @Test
    void anotherLegalEntityIsNotFound() {
        WebDriver page = open("clerk.ar", "/pages/reimbursement/schedules.xhtml?entity=NOT-THERE");
        assertThat(page.findElement(By.tagName("body")).getText()).contains("NOT-THERE does not exist.");
    }
}
