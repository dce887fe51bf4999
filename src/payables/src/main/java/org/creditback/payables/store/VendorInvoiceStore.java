package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.creditback.database.BulkWriter;
import org.creditback.database.Jdbc;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.payables.NewOneTimeVendor;
import org.creditback.payables.NewVendorInvoice;

/** Vendor invoices and one-time vendors of a run, written in bulk. */
@Dependent
public class VendorInvoiceStore {

    // The system puts these holds; a person's hold carries the person's name.
    private static final String AUTHOR = "reimbursement";

    private final PayablesDatabase database;

    @Inject
    public VendorInvoiceStore(PayablesDatabase database) {
        this.database = database;
    }

    /** One statement for all. */
    public void insertVendors(LegalEntityId entity, List<NewOneTimeVendor> vendors) {
        database.jdbc()
                .copyIn(
                        """
                        COPY payables.vendor (legal_entity, vendor_account, name, vendor_group, currency, language, street,
                            building_number, postal_code, town, country, method_of_payment, dimensions, terms_net_days,
                            posting_profile, one_time, one_time_customer)
                        FROM STDIN""",
                        rows -> vendors.forEach(vendor -> rows.row(
                                entity.code(),
                                vendor.vendorAccount(),
                                vendor.name(),
                                vendor.template().vendorGroup(),
                                vendor.currency(),
                                vendor.language(),
                                vendor.street(),
                                vendor.buildingNumber(),
                                vendor.postalCode(),
                                vendor.town(),
                                vendor.country(),
                                vendor.template().methodOfPayment(),
                                vendor.template().dimensions().text(),
                                vendor.template().termsNetDays(),
                                vendor.template().postingProfile(),
                                true,
                                vendor.customerAccount())));
    }

    /** Three statements for all; holds only where there are any. */
    public void insertInvoices(
            LegalEntityId entity, long runId, List<NewVendorInvoice> invoices, Map<LedgerDimension, Integer> targets) {
        Jdbc jdbc = database.jdbc();
        List<Long> ids = jdbc.list(
                "SELECT nextval('payables.vendor_invoice_id') FROM generate_series(1, ?)",
                row -> row.getLong(1),
                invoices.size());
        jdbc.copyIn("""
                COPY payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date, due_date,
                    currency, amount, accounting_amount, ledger_dimension_id, method_of_payment, text, approved_by, run_id,
                    reimbursement_ordinal, voucher_id)
                FROM STDIN""", rows -> {
            for (int i = 0; i < ids.size(); i++) {
                write(rows, ids.get(i), entity, runId, invoices.get(i), targets);
            }
        });
        if (invoices.stream().anyMatch(invoice -> invoice.lacksBankAccount() || invoice.paymentHeld())) {
            jdbc.copyIn(
                    "COPY payables.invoice_hold (vendor_invoice_id, reason, starts_on, ends_on, author) FROM STDIN",
                    rows -> {
                        for (int i = 0; i < ids.size(); i++) {
                            writeHolds(rows, ids.get(i), invoices.get(i));
                        }
                    });
        }
    }

    private static void write(
            BulkWriter rows,
            long id,
            LegalEntityId entity,
            long runId,
            NewVendorInvoice invoice,
            Map<LedgerDimension, Integer> targets) {
        rows.row(
                id,
                entity.code(),
                invoice.vendorAccount(),
                invoice.invoiceNumber(),
                invoice.postingDate(),
                invoice.dueDate(),
                invoice.amount().getCurrencyUnit().getCode(),
                invoice.amount().getAmount(),
                invoice.accountingAmount().getAmount(),
                targets.get(invoice.target()),
                invoice.methodOfPayment(),
                invoice.text(),
                invoice.approvedBy(),
                runId,
                invoice.ordinal(),
                invoice.voucherId());
    }

    private static void writeHolds(BulkWriter rows, long id, NewVendorInvoice invoice) {
        if (invoice.lacksBankAccount()) {
            rows.row(id, HoldReason.NO_BANK_DETAILS, invoice.postingDate(), null, AUTHOR);
        }
        if (invoice.paymentHeld()) {
            rows.row(id, HoldReason.VENDOR_PAYMENT_HOLD, invoice.postingDate(), invoice.paymentHeldUntil(), AUTHOR);
        }
    }

    /** Archived vendors become active again (VE-8). */
    public void reactivate(LegalEntityId entity, Collection<String> vendorAccounts) {
        database.jdbc().update("""
                        UPDATE payables.vendor SET state = 'ACTIVE', version = version + 1
                         WHERE legal_entity = ? AND vendor_account = ANY (?) AND state = 'ARCHIVED'""", entity.code(), vendorAccounts.toArray(String[]::new));
    }
}
