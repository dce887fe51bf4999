package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** What the database says of invoices that a clerk wants to pay by hand. */
@Dependent
public class HandPaymentStore {

    private final PayablesDatabase database;

    @Inject
    public HandPaymentStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * An invoice as a proposal judges it.
     *
     * @param reason            why it cannot be paid; null where it can
     * @param vendorBankAccount null where the method needs none
     */
    public record Payee(
            String invoiceNumber,
            @Nullable String reason,
            @Nullable Long inJournal,
            @Nullable Long vendorBankAccount,
            @Nullable String companyBankAccount) {}

    /** One for each invoice, in id order. */
    public List<Payee> judge(
            LegalEntityId entity, String vendorAccount, String method, List<Long> invoices, LocalDate today) {
        return database.jdbc()
                .list(
                        """
                        SELECT invoice_number, reason, in_journal, vendor_bank_account_id, company_bank_account
                          FROM payables.proposed_invoice(?, jsonb_build_object('vendor', ?::text, 'payBy', ?::text, 'invoices', to_jsonb(?::bigint[])), ?)
                         ORDER BY vendor_invoice_id""",
                        row -> new Payee(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class),
                                row.getString(5)),
                        entity.code(),
                        vendorAccount,
                        method,
                        invoices.toArray(Long[]::new),
                        today);
    }

    /** The key of the request that made a journal. */
    public UUID requestKey(long journal) {
        return database.jdbc()
                .one(
                        "SELECT request_key FROM payables.payment_journal WHERE payment_journal_id = ?",
                        row -> row.getObject(1, UUID.class),
                        journal)
                .orElseThrow();
    }
}
