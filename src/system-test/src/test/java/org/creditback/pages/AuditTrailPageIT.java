package org.creditback.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

@DisplayName("controls.md 3: the audit trail by page")
class AuditTrailPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private WebDriver trail(String parameters) {
        return open("auditor", books.page("ledger/audit-trail", "&scope=here" + parameters));
    }

    @Test
    @DisplayName("A change is there with who, when, before and after")
    void showsWhatWasChanged() {
        String parameters = "/legal-entities/" + books.code() + "/receivables-parameters";
        RestClient controller = RestClient.as("controller");
        String now = controller.get(parameters).body();
        assertThat(controller
                        .put(
                                parameters,
                                now.replace("\"minimumReimbursement\":\"25.00\"", "\"minimumReimbursement\":\"26.00\""))
                        .statusCode())
                .isEqualTo(200);
        WebDriver page = trail("&action=PARAMETERS_CHANGED");
        assertThat(heading(page)).isEqualTo("Audit trail");
        assertThat(page.findElements(By.cssSelector("main .cb-wide-table > tbody > tr")))
                .hasSize(1);
        page.findElement(By.tagName("summary")).click();
        awaitText(page, "26.00");
        assertThat(text(page))
                .contains("controller", "Parameters: changed", "Minimum reimbursement", "25.00", books.code());
        assertThat(page.findElement(By.cssSelector("tr.cb-changed")).getText()).contains("25.00", "26.00");
    }

    @Test
    @DisplayName("Every state of a run has its event, by whom and from what to what")
    void showsTheStatesOfARun() {
        String run = books.run();
        WebDriver page = trail("&object=RUN&key=" + run + "&sort=DATE");
        assertThat(text(page)).contains("Run requested", "Status of the run changed", "clerk.ar");
        page.findElements(By.tagName("summary")).forEach(summary -> summary.click());
        assertThat(text(page)).contains("REQUESTED", "SELECTING", "FROZEN", "POSTING", "DONE");
    }

    @Test
    @DisplayName("Refused attempts are in it")
    void showsRefusedAttempts() {
        assertThat(RestClient.as("clerk.ar")
                        .put("/legal-entities/" + books.code() + "/receivables-parameters", "{}")
                        .statusCode())
                .isEqualTo(403);
        WebDriver page = open("auditor", books.page("ledger/audit-trail", "&refused=yes&actor=clerk.ar"));
        assertThat(text(page)).contains("Refused", "/legal-entities/" + books.code() + "/receivables-parameters");
    }

    @Test
    @DisplayName("The auditor's export is in the trail itself")
    void anExportIsInTheTrailItself() {
        WebDriver page = trail("");
        String address = page.findElement(By.linkText("Export CSV")).getAttribute("href");
        String file = address.substring(address.indexOf("/creditback"));
        String csv = new String(RestClient.as("auditor").file(file).body(), UTF_8);
        assertThat(csv)
                .startsWith("Time,Legal entity,User,Action,")
                .contains("," + books.code() + ",admin,LEGAL_ENTITY_CREATED,");
        page = trailOfExports(page);
        assertThat(text(page)).contains("List exported", "AUDIT_TRAIL", "auditor");
        assertThat(RestClient.as("controller").file(file).statusCode()).isEqualTo(403);
    }

    private WebDriver trailOfExports(WebDriver page) {
        page.get(page.getCurrentUrl().replace("scope=here", "action=EXPORTED&actor=auditor"));
        return page;
    }

    @Test
    @DisplayName("controls.md 2: for the auditor only; others have neither entry nor page")
    void isClosedToOthers() {
        WebDriver page = open("controller", books.page("ledger/audit-trail", ""));
        assertThat(text(page)).contains("You may not see these records.");
        assertThat(atOnce(page, By.linkText("Audit trail"))).isEmpty();
    }
}
