package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creditback.domain.imports.Books;
import org.creditback.domain.imports.CustomerRow;
import org.creditback.domain.imports.ExchangeRateRow;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.imports.OpenItemRow;
import org.creditback.domain.imports.VendorReference;
import org.creditback.domain.imports.VendorRow;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.ExchangeRateImport;
import org.creditback.ledger.StagedRows;
import org.creditback.ledger.TakeOver;
import org.creditback.payables.VendorImport;
import org.creditback.receivables.CustomerImport;
import org.creditback.receivables.OpenItemImport;
import org.creditback.reimbursement.store.ImportStore;

/** The kinds of files, each with the door of the module that books its rows; only here do customers and vendors meet. */
@Dependent
public class RowKinds {

    // A page of vendor accounts: large enough that a million customers are a few dozen statements.
    private static final int VENDORS = 20_000;

    @Inject
    private CustomerImport customers;

    @Inject
    private OpenItemImport openItems;

    @Inject
    private VendorImport vendors;

    @Inject
    private ExchangeRateImport exchangeRates;

    @Inject
    private TakeOver takeOver;

    @Inject
    private ImportStore imports;

    RowKind<?> of(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> new Customers();
            case VENDORS -> new Vendors();
            case OPEN_ITEMS -> new OpenItems();
            case EXCHANGE_RATES -> new ExchangeRates();
        };
    }

    /** The books, as a caller with these grants may write into them. */
    Books books(Collection<LegalEntityId> granted) {
        return new ImportBooks(granted, takeOver, vendors);
    }

    private final class Customers implements RowKind<CustomerRow> {

        @Override
        public CustomerRow read(ImportedRow row, Books books) {
            return CustomerRow.read(row, books);
        }

        @Override
        public StagedRows<CustomerRow> rows() {
            return customers;
        }

        @Override
        public void judge(long importId) {
            List<VendorReference> named = customers.namedVendors(importId, null, VENDORS);
            while (!named.isEmpty()) {
                Set<VendorReference> unknown = vendors.unknown(named);
                if (!unknown.isEmpty()) {
                    customers.refuseVendors(importId, unknown);
                }
                named = customers.namedVendors(importId, named.get(named.size() - 1), VENDORS);
            }
            customers.judge(importId);
        }
    }

    private final class Vendors implements RowKind<VendorRow> {

        @Override
        public VendorRow read(ImportedRow row, Books books) {
            return VendorRow.read(row, books);
        }

        @Override
        public StagedRows<VendorRow> rows() {
            return vendors;
        }

        @Override
        public void judge(long importId) {
            vendors.judge(importId);
            vendors.letBankAccountsWait(importId, imports.entitiesWithPostedRun());
        }
    }

    private final class OpenItems implements RowKind<OpenItemRow> {

        @Override
        public OpenItemRow read(ImportedRow row, Books books) {
            return OpenItemRow.read(row, books);
        }

        @Override
        public StagedRows<OpenItemRow> rows() {
            return openItems;
        }
    }

    private final class ExchangeRates implements RowKind<ExchangeRateRow> {

        @Override
        public ExchangeRateRow read(ImportedRow row, Books books) {
            return ExchangeRateRow.read(row);
        }

        @Override
        public StagedRows<ExchangeRateRow> rows() {
            return exchangeRates;
        }
    }
}
