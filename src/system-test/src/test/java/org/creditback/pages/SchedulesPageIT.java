package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
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
    @NeedsChromium
    @DisplayName("RE-7: the list and what became of a schedule's times as files, for everybody who reads them")
    void exportsSchedules() {
        WebDriver page = open("clerk.ar", books.page("reimbursement/schedule", ""));
        SchedulePageIT.make(page, "=Nightly");
        String schedule = page.getCurrentUrl().replaceAll(".*schedule=(\\d+).*", "$1");
        SchedulePageIT.goTo(page, books.page("reimbursement/schedules", "&state=ENABLED"));
        String file = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        assertThat(file(file)).contains("ENABLED", "WORKING_DAYS", "06:00", "'=Nightly");
        assertThat(file(file.replace("ENABLED", "SUSPENDED"))).doesNotContain("Nightly");
        String results = "/creditback/pages/reimbursement/schedule/file?format=csv&entity=" + books.code()
                + "&schedule=" + schedule;
        assertThat(file(results)).startsWith("Planned,Result,");
        assertThat(RestClient.as("auditor").file(results + "9999").statusCode()).isEqualTo(404);
    }

    private static String file(String address) {
        HttpResponse<byte[]> answer = RestClient.as("auditor").file(address.substring(address.indexOf("/creditback")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }

    @Test
    void anotherLegalEntityIsNotFound() {
        WebDriver page = open("clerk.ar", "/pages/reimbursement/schedules.xhtml?entity=NOT-THERE");
        assertThat(page.findElement(By.tagName("body")).getText()).contains("NOT-THERE does not exist.");
    }
}
