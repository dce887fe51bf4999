package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

class ChainPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static void follow(WebDriver page, String link) {
        page.findElement(By.linkText(link)).click();
    }

    private static void chain(WebDriver page) {
        page.findElement(By.cssSelector("a.cb-chain")).click();
        awaitHeading(page, "From receipt to bank line: RB-000001");
    }

    @Test
    @DisplayName("RE-6: from each document to the chain in one click, and back to each in one click")
    void isNavigableBothWays() {
        books.run();
        WebDriver page = open("auditor", books.page("reimbursement/reimbursement-report", ""));
        chain(page);
        follow(page, "PAY-1");
        awaitHeading(page, "Payment PAY-1");
        chain(page);
        follow(page, "OB-000001");
        awaitHeading(page, "Voucher OB-000001");
        follow(page, "RB-000001");
        awaitHeading(page, "From receipt to bank line: RB-000001");
        follow(page, "RV-000001");
        awaitHeading(page, "Voucher RV-000001");
        page.findElement(By.cssSelector("section[aria-labelledby=chains] a")).click();
        awaitHeading(page, "From receipt to bank line: RB-000001");
        page.findElement(By.cssSelector("a[href*='vendor-invoice'][href*='number=']"))
                .click();
        awaitHeading(page, "Vendor invoice RB-000001");
        chain(page);
        follow(page, "RB-000001");
        awaitHeading(page, "Reimbursement RB-000001");
        chain(page);
    }

    @Test
    @DisplayName("Each step with its amount and state; where the chain ends is said; the amounts agree")
    void showsEveryStep() {
        books.run();
        WebDriver page = open("clerk.ar", books.page("reimbursement/chain", "&reimbursement=RB-000001"));
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=steps]"))
                        .getText())
                .contains(
                        "Payment PAY-1",
                        "Settled in full",
                        "1 credit",
                        "Vendor invoice RB-000001",
                        "OTV-000001",
                        "Not yet paid: EUR 200.00 is open on the vendor account.");
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=uses]"))
                        .getText())
                .contains("In this reimbursement", "EUR 200.00");
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=proof]"))
                        .getText())
                .contains("Reimbursement = vendor invoice")
                .doesNotContain("Differs");
    }

    @Test
    @DisplayName("Who pays vendors sees the chain; customers' transactions are not for their eyes")
    void isForWhoPaysToo() {
        books.run();
        WebDriver page = open("clerk.ap", books.page("reimbursement/chain", "&reimbursement=RB-000001"));
        assertThat(text(page)).contains("PAY-1", "RV-000001");
        assertThat(page.findElements(By.linkText("PAY-1"))).isEmpty();
        follow(page, "RV-000001");
        awaitHeading(page, "Voucher RV-000001");
    }

    @Test
    @DisplayName(
            "PO-11: a netting voucher leads to the chain of what the netting left, and the chain shows what was netted")
    void showsWhatWasNetted() {
        netted();
        WebDriver page = open("auditor", books.page("ledger/vouchers", "&kind=NETTING"));
        page.findElement(By.partialLinkText("RV-")).click();
        awaitText(page, "Reimbursements in whose chain this voucher stands");
        page.findElement(By.cssSelector("section[aria-labelledby=chains] a")).click();
        awaitText(page, "What became of each credit");
        assertThat(page.findElement(By.cssSelector("section[aria-labelledby=uses]"))
                        .getText())
                .contains(
                        "PAY-N INV-N Netted by a run", "EUR 100.00", "In this reimbursement EUR 200.00", "EUR 300.00");
        assertThat(text(page)).doesNotContain("Differs");
        follow(page, "INV-N");
        awaitHeading(page, "Invoice INV-N");
    }

    // Across departments: a netting on one account and department alone needs no voucher.
    private void netted() {
        RestClient clerk = RestClient.as("clerk.ar");
        clerk.post("/imports?kind=customers", "text/csv", """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %s,C-N,Nora Netto,,EUR,nl,Kade,4,1011AB,Amsterdam,NL,,,,
                """.formatted(books.code()));
        clerk.post("/imports?kind=open-items", "text/csv", """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %1$s,C-N,PAY-N,1,PAYMENT,2026-11-02,,EUR,-300.00,-300.00,,,Department=D10,,
                %1$s,C-N,INV-N,1,INVOICE,2026-11-02,2026-11-30,EUR,100.00,100.00,,,Department=D20,,
                """.formatted(books.code()));
        String runs = "/legal-entities/" + books.code() + "/reimbursement-runs";
        assertThat(clerk.post(runs, "{\"action\":\"POST\",\"postingDate\":\"2026-11-20\",\"openDebitMode\":\"NET\"}")
                        .statusCode())
                .isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> clerk.get(runs + "?size=1").body().contains("\"state\":\"DONE"));
    }

    @Test
    void saysThatThereIsNoSuchReimbursement() {
        WebDriver page = open("auditor", books.page("reimbursement/chain", "&reimbursement=RB-9"));
        assertThat(text(page)).contains("RB-9 does not exist.");
    }
}
