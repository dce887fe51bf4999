package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.examples.ExampleParser;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("payments.md 3, PC-13: checks, over REST and in the books")
class ChecksIT {

    @AfterEach
    void theBooksAreSound() {
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName(
            "PM-23, PC-13: checks are printed with their numbers; a file that is canceled voids them, and no number comes twice")
    void printsChecks() {
        Payments payments = Payments.owed(
                ExampleParser.goldens().stream()
                        .filter(each -> each.name().equals("E1"))
                        .findFirst()
                        .orElseThrow()
                        .facts(),
                "pay-check");
        String entity = payments.path("").replace("/legal-entities/", "");
        for (int number = 1; number <= 2; number++) {
            long journal = payments.empty();
            String vendor =
                    Books.text("SELECT vendor_account FROM payables.vendor_invoice WHERE legal_entity = ?", entity);
            payments.add(journal, vendor, "CHECK", "RB-000001", "200.00");
            payments.approve(journal);
            ModelNode file = payments.generate(journal).get(0);
            assertThat(file.get("fileName").asString()).endsWith(".pdf");
            String path = payments.path("/bank-files/" + file.get("file").asLong());
            assertThat(Rest.body(200, Rest.AP_CLERK.get(path))).startsWith("%PDF-");
            Rest.json(200, Rest.AP_CLERK.post(path + "/cancellation", "{\"reason\":\"paper jam\"}"));
        }
        assertThat(Books.list(
                        "SELECT concat_ws(' ', check_number, void_reason) FROM payables.bank_check WHERE legal_entity = ? ORDER BY 1",
                        row -> row.getString(1),
                        entity))
                .containsExactly("1 paper jam", "2 paper jam");
    }
}
