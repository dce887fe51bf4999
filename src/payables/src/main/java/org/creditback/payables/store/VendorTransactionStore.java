package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.VendorTransactions.TransactionLine;
import org.joda.money.CurrencyUnit;

/** Vendor invoices, to be read. */
@Dependent
public class VendorTransactionStore {

    private final PayablesDatabase database;

    @Inject
    public VendorTransactionStore(PayablesDatabase database) {
        this.database = database;
    }

    public boolean exists(LegalEntityId entity, String vendorAccount) {
        return database.jdbc()
                .one(
                        "SELECT FROM payables.vendor WHERE legal_entity = ? AND vendor_account = ?",
                        row -> true,
                        entity.code(),
                        vendorAccount)
                .orElse(false);
    }

    /** After an id, in id order. */
    public List<TransactionLine> list(
            LegalEntityId entity, String vendorAccount, CurrencyUnit accounting, long after, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT i.vendor_invoice_id, i.invoice_number, i.posting_date, i.due_date, i.currency, i.amount, i.open_amount,
                               i.accounting_amount, coalesce(i.method_of_payment, ''),
                               ARRAY(SELECT h.reason FROM payables.invoice_hold h
                                      WHERE h.vendor_invoice_id = i.vendor_invoice_id AND h.released_at IS NULL ORDER BY h.reason),
                               i.text, v.voucher_number
                          FROM payables.open_vendor_invoice i JOIN ledger.voucher_head v USING (voucher_id)
                         WHERE i.legal_entity = ? AND i.vendor_account = ? AND i.vendor_invoice_id > ?
                         ORDER BY i.vendor_invoice_id LIMIT ?""",
                        row -> {
                            CurrencyUnit currency = CurrencyUnit.of(row.getString(5));
                            return new TransactionLine(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class),
                                    Amounts.stored(currency, row.getBigDecimal(6)),
                                    Amounts.stored(currency, row.getBigDecimal(7)),
                                    Amounts.stored(accounting, row.getBigDecimal(8)),
                                    row.getString(9),
                                    List.of((String[]) row.getArray(10).getArray()),
                                    row.getString(11),
                                    row.getString(12));
                        },
                        entity.code(),
                        vendorAccount,
                        after,
                        size);
    }
}
