package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.NeedsChromium;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class DimensionValuesPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    @Test
    @NeedsChromium
    @DisplayName(
            "SU-19: a value is added, closed from a day on and deleted; one that stands on a document is not deleted")
    void changesValues() {
        // The legal entity learns the dimension of its imports.
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %s,C-1,DIM-1,1,PAYMENT,2026-11-02,,EUR,-20.00,-20.00,,,Department=D10,,
                """.formatted(books.code());
        assertThat(RestClient.as("clerk.ar")
                        .post("/imports?kind=open-items", "text/csv", items)
                        .statusCode())
                .isEqualTo(200);
        WebDriver page = open("controller", books.page("ledger/dimension-values", "&dimension=Department"));
        type(page, ":value", "D99");
        click(page, ":save");
        awaitText(page, "Saved.", "D99");
        page.findElement(By.cssSelector("button[aria-label='Change D99']")).click();
        awaitText(page, "Change the value");
        type(page, "closedFrom_input", "2026-12-31");
        click(page, ":save");
        awaitText(page, "Saved.", "D99 2026-12-31");
        page.findElement(By.cssSelector("button[aria-label='Delete D99']")).click();
        awaitText(page, "D99 was deleted.");
        page.findElement(By.cssSelector("button[aria-label='Delete D10']")).click();
        awaitText(page, "Department=D10 is in use");
        page.navigate().refresh();
        assertThat(text(page)).contains("D10").doesNotContain("D99");
    }
}
