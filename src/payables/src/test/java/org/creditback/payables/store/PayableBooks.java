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
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.ProposedInvoice;
import org.creditback.payables.store.ProposalStore.Wanted;

/** A legal entity with methods of payment, vendors and open invoices, in a transaction that never commits. */
final class PayableBooks implements AutoCloseable {

    static final LocalDate TODAY = TestItems.DATE;

    final Connection connection;
    final Jdbc jdbc;
    final LegalEntityId entity;
    final ProposalStore proposals;
    final PaymentLineStore lines;
    final PaymentJournalStore journals;
    private int invoices;

    PayableBooks() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        PayablesDatabase database = new PayablesDatabase(jdbc);
        proposals = new ProposalStore(database);
        lines = new PaymentLineStore(database);
        journals = new PaymentJournalStore(database);
        entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        jdbc.update("""
            INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, currency)
            VALUES (?, 'EUR-1', 'NL91ABNA0417164300', 'EUR'), (?, 'USD-1', 'NL91ABNA0417164300', 'USD')\
            """, entity.code(), entity.code());
        jdbc.update("""
            UPDATE payables.method_of_payment SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', charge_bearer = 'SLEV',
                   service_level = 'SEPA', address_rule = 'HYBRID', currencies = '{EUR}' WHERE legal_entity = ? AND method = 'SEPA'\
            """, entity.code());
        jdbc.update("""
            UPDATE payables.method_of_payment SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', charge_bearer = 'SHAR',
                   address_rule = 'STRUCTURED', maximum = 500, grouping = 'INVOICE' WHERE legal_entity = ? AND method = 'SWIFT'\
            """, entity.code());
    }

    /** Leaves nothing. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    void vendor(String account, String method, String iban) {
        jdbc.update(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, method_of_payment) VALUES"
                        + " (?, ?, ?, 'EUR', ?)",
                entity.code(),
                account,
                "Vendor " + account,
                method);
        if (iban != null) {
            jdbc.update(
                    "INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)"
                            + " VALUES (?, ?, ?, 'APPROVED', 'x')",
                    entity.code(),
                    account,
                    iban);
        }
    }

    void vendor(String account, String method) {
        vendor(account, method, "NL91ABNA0417164300");
    }

    String invoice(String vendor, String amount, String currency, LocalDate due) {
        String number = "RB-" + ++invoices;
        jdbc.update(
                """
                INSERT INTO payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date, due_date,
                       currency, amount, accounting_amount, ledger_dimension_id, text, approved_by, run_id, reimbursement_ordinal, voucher_id)
                VALUES (nextval('payables.vendor_invoice_id'), ?, ?, ?, ?, ?, ?, ?, ?, ?, 't', 'x', currval('payables.vendor_invoice_id'), 1, ?)\
                """,
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

    String invoice(String vendor, String amount) {
        return invoice(vendor, amount, "EUR", TODAY);
    }

    void hold(String invoice, String reason) {
        jdbc.update("""
            INSERT INTO payables.invoice_hold (vendor_invoice_id, reason, starts_on, author)
            SELECT vendor_invoice_id, ?, ?, 'x' FROM payables.vendor_invoice WHERE legal_entity = ? AND invoice_number = ?\
            """, reason, TODAY, entity.code(), invoice);
    }

    // "RB-1 line 1", or "RB-1 REASON".
    List<String> proposed(String criteria) {
        return proposals.invoices(entity, criteria, TODAY, 0, 100).stream()
                .map(PayableBooks::said)
                .toList();
    }

    static String said(ProposedInvoice invoice) {
        return invoice.invoiceNumber() + " " + (invoice.reason() == null ? "line " + invoice.line() : invoice.reason());
    }

    long journal(String criteria) {
        UUID key = UUID.randomUUID();
        Wanted wanted = new Wanted(entity, key, criteria, "0".repeat(64), PaymentApproval.ALWAYS, "clerk");
        assertThat(proposals.hold(entity)).isEqualTo(PaymentApproval.ALWAYS);
        long journal = proposals.insert(wanted, TODAY);
        proposals.fill(journal, wanted, TODAY, "CB" + invoices + entity.code() + "-");
        assertThat(proposals.made(key).orElseThrow().journal()).isEqualTo(journal);
        return journal;
    }
}
