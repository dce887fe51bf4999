package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creditback.database.Jdbc;
import org.creditback.database.UncountedRows;
import org.creditback.domain.imports.Address;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.imports.CustomerRow;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.RowFault;
import org.creditback.domain.imports.VendorReference;
import org.jspecify.annotations.Nullable;

/** Customers of a file, and what is wrong with them. */
@Dependent
public class StagedCustomerStore {

    private static final int VENDOR_ACCOUNT = RowFault.rank(ImportKind.CUSTOMERS, "vendor_account");

    private final ReceivablesDatabase database;

    @Inject
    public StagedCustomerStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** In bulk. */
    public void insert(long importId, List<CustomerRow> rows) {
        database.jdbc().copyIn("""
                        COPY receivables.staged_customer (import_id, line, legal_entity, customer_account, name, customer_group,
                            currency, language, street, building_number, postal_code, town, country, vendor_account, hold,
                            legal_status, legal_status_given, iban, bic, bank_code, account_number,
                            fault_rank, fault_column, fault_value, fault_code, fault_detail) FROM STDIN""", writer -> {
            for (CustomerRow row : rows) {
                writer.row(values(importId, row));
            }
        });
    }

    private static @Nullable Object[] values(long importId, CustomerRow row) {
        RowFault fault = row.fault();
        Address address = row.address();
        BankDetails bank = row.bank();
        return new @Nullable Object[] {
            importId,
            row.line(),
            row.legalEntity(),
            row.account(),
            row.name(),
            row.group(),
            row.currency() == null ? null : row.currency().getCode(),
            row.language(),
            address.street(),
            address.buildingNumber(),
            address.postalCode(),
            address.town(),
            address.country(),
            row.vendorAccount(),
            row.hold(),
            row.legalStatus(),
            row.legalStatusGiven(),
            bank.iban(),
            bank.bic(),
            bank.bankCode(),
            bank.accountNumber(),
            fault == null ? null : fault.rank(),
            fault == null ? null : fault.column(),
            fault == null ? null : fault.value(),
            fault == null ? null : fault.code(),
            fault == null ? null : fault.detail()
        };
    }

    /** Each vendor once. Rows whose first error comes before the vendor account are left out. */
    public List<VendorReference> namedVendors(long importId, @Nullable VendorReference after, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT DISTINCT legal_entity, vendor_account FROM receivables.staged_customer
                         WHERE import_id = ? AND vendor_account IS NOT NULL AND (fault_rank IS NULL OR fault_rank > ?)
                           AND (legal_entity, vendor_account) > (?, ?)
                         ORDER BY legal_entity, vendor_account LIMIT ?""",
                        row -> new VendorReference(row.getString(1), row.getString(2)),
                        importId,
                        VENDOR_ACCOUNT,
                        after == null ? "" : after.legalEntity(),
                        after == null ? "" : after.vendorAccount(),
                        size);
    }

    /** Their vendor account becomes the first error of the rows that name them. */
    public void refuseVendors(long importId, Collection<VendorReference> unknown) {
        Jdbc jdbc = database.jdbc();
        UncountedRows.joining(
                jdbc,
                () -> jdbc.update(
                        """
                        UPDATE receivables.staged_customer s
                           SET fault_rank = ?, fault_column = 'vendor_account', fault_value = s.vendor_account,
                               fault_code = 'UNKNOWN_VENDOR', fault_detail = NULL
                          FROM unnest(?::text[], ?::text[]) AS unknown (legal_entity, vendor_account)
                         WHERE s.import_id = ? AND s.legal_entity = unknown.legal_entity
                           AND s.vendor_account = unknown.vendor_account AND (s.fault_rank IS NULL OR s.fault_rank > ?)""",
                        VENDOR_ACCOUNT,
                        unknown.stream().map(VendorReference::legalEntity).toArray(String[]::new),
                        unknown.stream().map(VendorReference::vendorAccount).toArray(String[]::new),
                        importId,
                        VENDOR_ACCOUNT));
    }

    /** The first of equal accounts is right. */
    public void refuseRepeatedAccounts(long importId) {
        Jdbc jdbc = database.jdbc();
        UncountedRows.joining(jdbc, () -> jdbc.update("""
                        UPDATE receivables.staged_customer s
                           SET fault_rank = ?, fault_column = 'customer_account', fault_value = s.customer_account,
                               fault_code = 'DUPLICATE_ACCOUNT'
                          FROM (SELECT legal_entity, customer_account, min(line) AS first_line
                                  FROM receivables.staged_customer WHERE import_id = ?
                                 GROUP BY legal_entity, customer_account HAVING count(*) > 1) AS repeated
                         WHERE s.import_id = ? AND s.legal_entity = repeated.legal_entity
                           AND s.customer_account = repeated.customer_account AND s.line > repeated.first_line
                           AND s.fault_code IS NULL""", RowFault.SEVERAL_ROWS, importId, importId));
    }

    /** The next chunk of good rows; empty where none is left. */
    public Optional<StagedChunk> chunkAfter(long importId, long after, long rows) {
        return database.jdbc()
                .one(
                        """
                        SELECT max(line), count(*), bool_and(legal_status_given)
                          FROM (SELECT line, legal_status_given FROM receivables.staged_customer
                                 WHERE import_id = ? AND line > ? AND fault_code IS NULL ORDER BY line LIMIT ?) AS chunk
                        HAVING count(*) > 0""",
                        row -> new StagedChunk(row.getLong(1), row.getLong(2), row.getBoolean(3)),
                        importId,
                        after,
                        rows);
    }

    /**
     * Good rows that stand together.
     *
     * @param last             the line of the last one
     * @param rows             how many they are
     * @param legalStatusGiven false where the file has no such column
     */
    public record StagedChunk(long last, long rows, boolean legalStatusGiven) {}

    public void delete(long importId) {
        database.jdbc().update("DELETE FROM receivables.staged_customer WHERE import_id = ?", importId);
    }
}
