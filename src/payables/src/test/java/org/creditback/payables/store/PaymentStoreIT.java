package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.database.TestItems;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.creditback.payables.store.PaymentPostingStore.Part;
import org.creditback.payables.store.ProposalStore.Wanted;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PM-10 to PM-15: what a proposal takes and leaves out, and the journal that is made of it")
class PaymentStoreIT {

    private static final LocalDate TODAY = TestItems.DATE;

    private Connection connection;
    private Jdbc jdbc;
    private LegalEntityId entity;
    private ProposalStore proposals;
    private PaymentLineStore lines;
    private PaymentJournalStore journals;
    private int invoices;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        PayablesDatabase database = new PayablesDatabase(jdbc);
        proposals = new ProposalStore(database);
        lines = new PaymentLineStore(database);
        journals = new PaymentJournalStore(database);
        entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        jdbc.update("""
                INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, currency)
                VALUES (?, 'EUR-1', 'NL91ABNA0417164300', 'EUR'), (?, 'USD-1', 'NL91ABNA0417164300', 'USD')""", entity.code(), entity.code());
        jdbc.update("""
                UPDATE payables.method_of_payment SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', charge_bearer = 'SLEV',
                       service_level = 'SEPA', address_rule = 'HYBRID', currencies = '{EUR}' WHERE legal_entity = ? AND method = 'SEPA'""", entity.code());
        jdbc.update("""
                UPDATE payables.method_of_payment SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', charge_bearer = 'SHAR',
                       address_rule = 'STRUCTURED', maximum = 500, grouping = 'INVOICE' WHERE legal_entity = ? AND method = 'SWIFT'""", entity.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void vendor(String account, String method, String iban) {
        jdbc.update(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, method_of_payment) VALUES (?, ?, ?, 'EUR', ?)",
                entity.code(),
                account,
                "Vendor " + account,
                method);
        if (iban != null) {
            jdbc.update(
                    "INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by) VALUES (?, ?, ?, 'APPROVED', 'x')",
                    entity.code(),
                    account,
                    iban);
        }
    }

    private void vendor(String account, String method) {
        vendor(account, method, "NL91ABNA0417164300");
    }

    private String invoice(String vendor, String amount, String currency, LocalDate due) {
        String number = "RB-" + ++invoices;
        jdbc.update(
                """
                INSERT INTO payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date, due_date,
                       currency, amount, accounting_amount, ledger_dimension_id, text, approved_by, run_id, reimbursement_ordinal, voucher_id)
                VALUES (nextval('payables.vendor_invoice_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?, 't', 'x', currval('payables.vendor_invoice_id'), 1, ?)""",
                entity.code(),
                vendor,
                number,
                TODAY,
                due,
                currency,
                new BigDecimal(amount),
                new BigDecimal(amount),
                TestItems.ledgerDimension(connection, entity.code(), "200100"),
                TestItems.voucher(connection, entity.code(), number, TODAY));
        return number;
    }

    private String invoice(String vendor, String amount) {
        return invoice(vendor, amount, "EUR", TODAY);
    }

    private void hold(String invoice, String reason) {
        jdbc.update("""
                INSERT INTO payables.invoice_hold (vendor_invoice_id, reason, starts_on, author)
                SELECT vendor_invoice_id, ?, ?, 'x' FROM payables.vendor_invoice WHERE legal_entity = ? AND invoice_number = ?""", reason, TODAY, entity.code(), invoice);
    }

    // "RB-1 line 1", or "RB-1 REASON".
    private List<String> proposed(String criteria) {
        return proposals.invoices(entity, criteria, TODAY, 0, 100).stream()
                .map(PaymentStoreIT::said)
                .toList();
    }

    private static String said(ProposedInvoice invoice) {
        return invoice.invoiceNumber() + " " + (invoice.reason() == null ? "line " + invoice.line() : invoice.reason());
    }

    private long journal(String criteria) {
        UUID key = UUID.randomUUID();
        Wanted wanted = new Wanted(entity, key, criteria, "0".repeat(64), PaymentApproval.ALWAYS, "clerk");
        assertThat(proposals.hold(entity)).isEqualTo(PaymentApproval.ALWAYS);
        long journal = proposals.insert(wanted, TODAY);
        proposals.fill(journal, wanted, TODAY, "CB" + invoices + entity.code() + "-");
        assertThat(proposals.made(key).orElseThrow().journal()).isEqualTo(journal);
        return journal;
    }

    @Test
    @DisplayName("PM-13, BF-7: every reason to leave an invoice out, the first that applies")
    void reasons() {
        vendor("V-1", "SEPA");
        vendor("V-2", "SEPA", null);
        vendor("V-3", "SEPA");
        vendor("V-4", null);
        vendor("V-5", "SWIFT");
        vendor("V-6", "SEPA", "NL91");
        vendor("V-7", "SEPA");
        vendor("V-8", "SWIFT");
        jdbc.update(
                "UPDATE payables.vendor SET hold = 'PAYMENT' WHERE legal_entity = ? AND vendor_account = 'V-3'",
                entity.code());
        jdbc.update(
                "UPDATE payables.vendor SET street = 'Road' WHERE legal_entity = ? AND vendor_account = 'V-7'",
                entity.code());
        jdbc.update(
                "UPDATE payables.vendor SET town = 'Oslo', country = 'NO' WHERE legal_entity = ? AND vendor_account = 'V-8'",
                entity.code());
        invoice("V-1", "1.00");
        invoice("V-2", "2.00");
        invoice("V-3", "3.00");
        invoice("V-4", "4.00");
        invoice("V-5", "5.00");
        invoice("V-6", "6.00");
        invoice("V-7", "7.00");
        invoice("V-1", "8.00", "USD", TODAY);
        hold(invoice("V-1", "9.00"), "MANUAL");
        // The vendor has a bank account by now: that hold ended with its cause.
        hold(invoice("V-1", "10.00"), "NO_BANK_DETAILS");
        invoice("V-8", "500.01");
        invoice("V-8", "11.00");
        assertThat(proposed("{}"))
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
        jdbc.update("DELETE FROM payables.company_bank_account WHERE legal_entity = ?", entity.code());
        assertThat(proposed("{\"vendors\":[\"V-8\"]}"))
                .containsExactly("RB-11 NO_COMPANY_BANK_ACCOUNT", "RB-12 NO_COMPANY_BANK_ACCOUNT");
    }

    @Test
    @DisplayName("PM-10, PM-11: due dates, amount limit, vendors, groups, methods and currencies narrow each other")
    void criteria() {
        vendor("V-1", "SEPA");
        vendor("V-2", "MANUAL", null);
        jdbc.update(
                "UPDATE payables.vendor SET vendor_group = 'G' WHERE legal_entity = ? AND vendor_account = 'V-2'",
                entity.code());
        invoice("V-1", "10.00", "EUR", TODAY.minusDays(3));
        invoice("V-1", "20.00", "EUR", TODAY.plusDays(3));
        invoice("V-2", "30.00", "USD", TODAY);
        assertThat(proposed("{\"dueTo\":\"2026-11-20\"}")).containsExactly("RB-1 line 1", "RB-3 line 2");
        assertThat(proposed("{\"dueFrom\":\"2026-11-18\",\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-2 line 1");
        assertThat(proposed("{\"vendorGroups\":[\"G\"]}")).containsExactly("RB-3 line 1");
        assertThat(proposed("{\"methods\":[\"SEPA\"],\"currencies\":[\"USD\"]}"))
                .isEmpty();
        // In the order in which they are due: 10.00, then 30.00; 20.00 no longer fits.
        assertThat(proposed("{\"amountLimit\":\"40.00\"}"))
                .containsExactly("RB-1 line 1", "RB-2 ABOVE_AMOUNT_LIMIT", "RB-3 line 2");
        assertThat(proposals.invoices(entity, "{\"minimumPaymentDate\":\"2026-11-22\"}", TODAY, 0, 9))
                .extracting(ProposedInvoice::paymentDate)
                .containsExactly(
                        LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-22"));
        ProposalTotals totals = proposals.totals(entity, "{}", TODAY);
        assertThat(totals.paid())
                .containsExactly(
                        new ProposalTotals.Paid("SEPA", 2, 2, Money.parse("EUR 30.00")),
                        new ProposalTotals.Paid("MANUAL", 1, 1, Money.parse("USD 30.00")));
    }

    @Test
    @DisplayName(
            "PM-14, PM-15: one line for each vendor, currency, account and due date; from then on nothing is proposed twice")
    void grouped() {
        vendor("V-1", "SEPA");
        vendor("V-2", "SEPA");
        vendor("V-8", "SWIFT");
        jdbc.update(
                "UPDATE payables.vendor SET town = 'Oslo', country = 'NO' WHERE legal_entity = ? AND vendor_account = 'V-8'",
                entity.code());
        invoice("V-1", "10.00");
        invoice("V-1", "5.55");
        invoice("V-2", "7.00");
        invoice("V-1", "3.00", "EUR", TODAY.plusDays(9));
        invoice("V-8", "1.00", "USD", TODAY);
        invoice("V-8", "2.00", "USD", TODAY);
        assertThat(proposed("{\"summarizedPaymentDate\":\"2026-12-01\",\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-1 line 1", "RB-2 line 1", "RB-4 line 1");
        long journal = journal("{}");
        assertThat(lines.lines(journal, 0, 100))
                .extracting(line -> line.lineNo() + " " + line.vendorAccount() + " " + line.amount() + " "
                        + line.invoices() + " " + line.companyAccount() + " " + line.state())
                .containsExactly(
                        "1 V-1 EUR 15.55 [RB-1, RB-2] EUR-1 CREATED",
                        "2 V-1 EUR 3.00 [RB-4] EUR-1 CREATED",
                        "3 V-2 EUR 7.00 [RB-3] EUR-1 CREATED",
                        "4 V-8 USD 1.00 [RB-5] USD-1 CREATED",
                        "5 V-8 USD 2.00 [RB-6] USD-1 CREATED");
        assertThat(lines.lines(journal, 2, 1))
                .extracting(PaymentLine::endToEndId)
                .containsExactly("CB6" + entity.code() + "-0000003");
        assertThat(proposals.invoices(entity, "{}", TODAY, 0, 9))
                .allMatch(invoice -> "ALREADY_IN_JOURNAL".equals(invoice.reason()) && invoice.inJournal() == journal);
        String before = journals.contentHash(journal);
        lines.cancel(journal, 1, "not now", "clerk");
        assertThat(journals.contentHash(journal)).hasSize(64).isNotEqualTo(before);
        assertThat(proposed("{\"vendors\":[\"V-1\"]}"))
                .containsExactly("RB-1 line 1", "RB-2 line 1", "RB-4 ALREADY_IN_JOURNAL");
    }

    @Test
    @DisplayName("F28: a hold or a changed bank account after the approval stops the payment")
    void stoppedAfterApproval() {
        vendor("V-1", "SEPA");
        String number = invoice("V-1", "10.00");
        long journal = journal("{}");
        journals.submit(journal, journals.contentHash(journal), "clerk");
        journals.approve(journal, "controller");
        assertThat(lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller"))
                .isEqualTo(1);
        assertThat(lines.blocked(journal, PaymentState.APPROVED, TODAY)).isEmpty();
        jdbc.update("UPDATE payables.vendor_bank_account SET state = 'REPLACED' WHERE legal_entity = ?", entity.code());
        assertThat(lines.blocked(journal, PaymentState.APPROVED, TODAY)
                        .orElseThrow()
                        .reason())
                .isEqualTo("BANK_RECENTLY_CHANGED");
        jdbc.update("UPDATE payables.vendor_bank_account SET state = 'APPROVED' WHERE legal_entity = ?", entity.code());
        hold(number, "DUPLICATE_SUSPECT");
        assertThat(lines.blocked(journal, PaymentState.APPROVED, TODAY)
                        .orElseThrow()
                        .reason())
                .isEqualTo("DUPLICATE_SUSPECT");
    }

    @Test
    @DisplayName("PM-24, BF-1: what is generated is what is posted, once, and settles what it pays")
    void generatedAndPosted() {
        vendor("V-1", "SEPA");
        vendor("V-2", "MANUAL", null);
        invoice("V-1", "10.00");
        invoice("V-1", "5.55");
        invoice("V-2", "7.00");
        long journal = journal("{}");
        journals.submit(journal, journals.contentHash(journal), "clerk");
        journals.approve(journal, "controller");
        lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        GeneratedPaymentStore payments = new GeneratedPaymentStore(new PayablesDatabase(jdbc));
        var batches = payments.batches(journal);
        assertThat(batches).extracting(GeneratedPaymentStore.Batch::method).containsExactly("MANUAL", "SEPA");
        var sepa = batches.get(1);
        assertThat(payments.sum(sepa)).isEqualTo(new BankFileStore.Sum(1, "15.55"));
        assertThat(payments.days(sepa))
                .containsExactly(new GeneratedPaymentStore.Day(TODAY, 1, Money.parse("EUR 15.55")));
        assertThat(payments.page(sepa, List.of(TODAY), CurrencyUnit.EUR, 0, 9))
                .extracting(GeneratedPaymentStore.Payment::iban)
                .containsExactly("NL91ABNA0417164300");
        assertThat(payments.company(entity).name()).isNotBlank();
        assertThat(payments.account(entity, "EUR-1")).isPresent();
        batches.forEach(batch -> payments.generated(batch, null, "clerk"));

        PaymentPostingStore posting = new PaymentPostingStore(new PayablesDatabase(jdbc));
        assertThat(posting.waiting(journal)).isEqualTo(2);
        List<Part> first = posting.next(journal, 0, 1, CurrencyUnit.EUR);
        assertThat(first).extracting(Part::amount).containsExactly(Money.parse("EUR 10.00"), Money.parse("EUR 5.55"));
        assertThat(first).allMatch(part -> !part.bank() && part.vendorAccount().equals("V-1"));
        long voucher = TestItems.voucher(connection, entity.code(), "VP-1", TODAY);
        posting.settle(
                first.stream()
                        .map(part -> new PaymentPostingStore.Settled(
                                part.line(), part.invoice(), part.amount(), part.openAccounting(), voucher))
                        .toList(),
                TODAY,
                List.of(first.get(0).line()),
                List.of(voucher),
                "clerk");
        assertThat(posting.waiting(journal)).isEqualTo(1);
        assertThat(posting.next(journal, 1, 9, CurrencyUnit.EUR))
                .extracting(Part::vendorAccount)
                .containsExactly("V-2");
        assertThat(lines.openInvoice(entity, "RB-1")).isEmpty();
        assertThat(lines.openInvoice(entity, "RB-3").orElseThrow().open()).isEqualTo(Money.parse("EUR 7.00"));
        journals.markPosted(journal, TODAY, "clerk");
        assertThat(journals.find(entity, journal).orElseThrow().posted()).isTrue();
        assertThat(journals.totals(journal)).hasSize(2);
    }
}
