package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PM-10 to PM-15: what a proposal takes and leaves out, and the journal that is made of it")
class ProposalStoreIT {

    private static final LocalDate TODAY = PayableBooks.TODAY;

    private PayableBooks books;

    @BeforeEach
    void open() throws SQLException {
        books = new PayableBooks();
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    @Test
    @DisplayName("PM-13, BF-7: every reason to leave an invoice out, the first that applies")
    void reasons() {
        books.vendor("V-1", "SEPA");
        books.vendor("V-2", "SEPA", null);
        books.vendor("V-3", "SEPA");
        books.vendor("V-4", null);
        books.vendor("V-5", "SWIFT");
        books.vendor("V-6", "SEPA", "NL91");
        books.vendor("V-7", "SEPA");
        books.vendor("V-8", "SWIFT");
        books.jdbc.update(
                "UPDATE payables.vendor SET hold = 'PAYMENT' WHERE legal_entity = ? AND vendor_account = 'V-3'",
                books.entity.code());
        books.jdbc.update(
                "UPDATE payables.vendor SET street = 'Road' WHERE legal_entity = ? AND vendor_account = 'V-7'",
                books.entity.code());
        books.jdbc.update(
                "UPDATE payables.vendor SET town = 'Oslo', country = 'NO' WHERE legal_entity = ? AND vendor_account ="
                        + " 'V-8'",
                books.entity.code());
        books.invoice("V-1", "1.00");
        books.invoice("V-2", "2.00");
        books.invoice("V-3", "3.00");
        books.invoice("V-4", "4.00");
        books.invoice("V-5", "5.00");
        books.invoice("V-6", "6.00");
        books.invoice("V-7", "7.00");
        books.invoice("V-1", "8.00", "USD", TODAY);
        books.hold(books.invoice("V-1", "9.00"), "MANUAL");
        // The vendor has a bank account by now: that hold ended with its cause.
        books.hold(books.invoice("V-1", "10.00"), "NO_BANK_DETAILS");
        books.invoice("V-8", "500.01");
        books.invoice("V-8", "11.00");
        assertThat(books.proposed("{}"))
                .containsExactly(
                        "RB-1 line 1",
                        "RB-2 NO_BANK_DETAILS",
                        "RB-3 VENDOR_PAYMENT_HOLD",
                        "RB-4 NO_METHOD",
                        "RB-5 ADDRESS_INCOMPLETE",
                        "RB-6 IBAN_INVALID",
                        "RB-7 ADDRESS_INCOMPLETE",
                        "RB-8 CURRENCY_NOT_ALLOWED",
                        "RB-9 MANUAL",
                        "RB-10 line 1",
                        "RB-11 LIMIT_EXCEEDED",
                        "RB-12 line 2");
        books.jdbc.update("DELETE FROM payables.company_bank_account WHERE legal_entity = ?", books.entity.code());
        assertThat(books.proposed("{\"vendors\":[\"V-8\"]}"))
                .containsExactly("RB-11 NO_COMPANY_BANK_ACCOUNT", "RB-12 NO_COMPANY_BANK_ACCOUNT");
    }

    @Test
    @DisplayName("PM-10, PM-11: due dates, amount limit, vendors, groups, methods and currencies narrow each other")
    void criteria() {
        books.vendor("V-1", "SEPA");
        books.vendor("V-2", "MANUAL", null);
        books.jdbc.update(
                "UPDATE payables.vendor SET vendor_group = 'G' WHERE legal_entity = ? AND vendor_account = 'V-2'",
                books.entity.code());
        books.invoice("V-1", "10.00", "EUR", TODAY.minusDays(3));
        books.invoice("V-1", "20.00", "EUR", TODAY.plusDays(3));
        books.invoice("V-2", "30.00", "USD", TODAY);
        assertThat(books.proposed("{\"dueTo\":\"2026-11-20\"}")).containsExactly("RB-1 line 1", "RB-3 line 2");
        assertThat(books.proposed("{\"dueFrom\":\"2026-11-18\",\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-2 line 1");
        assertThat(books.proposed("{\"vendorGroups\":[\"G\"]}")).containsExactly("RB-3 line 1");
        assertThat(books.proposed("{\"methods\":[\"SEPA\"],\"currencies\":[\"USD\"]}"))
                .isEmpty();
        // In the order in which they are due: 10.00, then 30.00; 20.00 no longer fits.
        assertThat(books.proposed("{\"amountLimit\":\"40.00\"}"))
                .containsExactly("RB-1 line 1", "RB-2 ABOVE_AMOUNT_LIMIT", "RB-3 line 2");
        assertThat(books.proposals.invoices(books.entity, "{\"minimumPaymentDate\":\"2026-11-22\"}", TODAY, 0, 9))
                .extracting(ProposedInvoice::paymentDate)
                .containsExactly(
                        LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-22"));
        ProposalTotals totals = books.proposals.totals(books.entity, "{}", TODAY);
        assertThat(totals.paid())
                .containsExactly(
                        new ProposalTotals.Paid("SEPA", 2, 2, Money.parse("EUR 30.00")),
                        new ProposalTotals.Paid("MANUAL", 1, 1, Money.parse("USD 30.00")));
    }

    @Test
    @DisplayName(
            "PM-14, PM-15: one line for each vendor, currency, account and due date; from then on nothing is proposed"
                    + " twice")
    void grouped() {
        books.vendor("V-1", "SEPA");
        books.vendor("V-2", "SEPA");
        books.vendor("V-8", "SWIFT");
        books.jdbc.update(
                "UPDATE payables.vendor SET town = 'Oslo', country = 'NO' WHERE legal_entity = ? AND vendor_account ="
                        + " 'V-8'",
                books.entity.code());
        books.invoice("V-1", "10.00");
        books.invoice("V-1", "5.55");
        books.invoice("V-2", "7.00");
        books.invoice("V-1", "3.00", "EUR", TODAY.plusDays(9));
        books.invoice("V-8", "1.00", "USD", TODAY);
        books.invoice("V-8", "2.00", "USD", TODAY);
        assertThat(books.proposed("{\"summarizedPaymentDate\":\"2026-12-01\",\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-1 line 1", "RB-2 line 1", "RB-4 line 1");
        long journal = books.journal("{}");
        assertThat(books.lines.lines(journal, 0, 100))
                .extracting(line -> line.lineNo() + " " + line.vendorAccount() + " " + line.amount() + " "
                        + line.invoices() + " " + line.companyAccount() + " " + line.state())
                .containsExactly(
                        "1 V-1 EUR 15.55 [RB-1, RB-2] EUR-1 CREATED",
                        "2 V-1 EUR 3.00 [RB-4] EUR-1 CREATED",
                        "3 V-2 EUR 7.00 [RB-3] EUR-1 CREATED",
                        "4 V-8 USD 1.00 [RB-5] USD-1 CREATED",
                        "5 V-8 USD 2.00 [RB-6] USD-1 CREATED");
        assertThat(books.lines.lines(journal, 2, 1))
                .extracting(PaymentLine::endToEndId)
                .containsExactly("CB6" + books.entity.code() + "-0000003");
        assertThat(books.proposals.invoices(books.entity, "{}", TODAY, 0, 9))
                .allMatch(invoice -> "ALREADY_IN_JOURNAL".equals(invoice.reason()) && invoice.inJournal() == journal);
        String before = books.journals.contentHash(journal);
        books.lines.cancel(journal, 1, "not now", "clerk");
        assertThat(books.journals.contentHash(journal)).hasSize(64).isNotEqualTo(before);
        assertThat(books.proposed("{\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-1 line 1", "RB-2 line 1", "RB-4 ALREADY_IN_JOURNAL");
    }
}
