package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

class ApprovalsPageIT extends PageTest {

    private final PageBooks books = PageBooks.create().withApproval();

    @Test
    @DisplayName("AP-4, DI-14: from the worklist to the run, what is approved is named, and it posts")
    void approvesFromTheWorklist() {
        String run = books.submitted();
        WebDriver page = open("controller", books.page("reimbursement/approvals", "&mine=true"));
        assertThat(heading(page)).isEqualTo("Approvals");
        assertThat(text(page))
                .contains(books.code(), run, "200.00", "Customers above the approval limit: 1", "clerk.ar");
        page.findElement(By.linkText(run)).click();
        awaitText(page, "Awaiting approval", "Points to check", "One-time vendor", "posting date 2026-11-20");
        click(page, "decision:approve");
        awaitText(page, "Post 1 reimbursements, EUR 200.00, posting date 2026-11-20, legal entity " + books.code());
        page.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitText(page, "1 reimbursements posted", "Reconciled: difference 0", "Decisions", "controller");
    }

    @Test
    @DisplayName("AP-6: a rejection asks for its reason and ends the run")
    void rejectsWithAReason() {
        String rejected = books.submitted();
        WebDriver page = open("controller", books.page("reimbursement/run", "&run=" + rejected));
        click(page, "decision:reject");
        awaitText(page, "The value is missing.");
        type(page, "rejection", "Sales objects");
        click(page, "decision:reject");
        awaitText(page, "Rejected", "Sales objects", "The numbers of the run are voided.");
    }

    @Test
    @DisplayName("AP-6: whoever prepared a run decides nothing on it, and takes it back")
    void withdrawsItsOwn() {
        String withdrawn = books.submitted();
        WebDriver clerk = open("clerk.ar", books.page("reimbursement/run", "&run=" + withdrawn));
        assertThat(commands(clerk)).contains("Withdraw").doesNotContain("Approve", "Reject");
        click(clerk, "decision:withdraw");
        awaitText(clerk, "The numbers of 1 selected customers are voided.");
        clerk.findElement(By.cssSelector(".ui-confirmdialog-yes")).click();
        awaitText(clerk, "Canceled", "The numbers of the run are voided.");
    }

    @Test
    @DisplayName("F27: of two who decide at once the second is told")
    void theSecondOfTwoIsTold() {
        String run = books.page("reimbursement/run", "&run=" + books.submitted());
        WebDriver page = open("controller", run);
        String first = page.getWindowHandle();
        page.switchTo().newWindow(WindowType.TAB);
        page.get(RunningServer.get().address(run).toString());
        type(page, "rejection", "Sales objects");
        click(page, "decision:reject");
        awaitText(page, "The numbers of the run are voided.");
        page.switchTo().window(first);
        type(page, "rejection", "Too many");
        click(page, "decision:reject");
        awaitText(page, "Not possible in status Rejected.");
        assertThat(text(page)).doesNotContain("Too many");
    }
}
