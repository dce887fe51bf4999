package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorTransactions;
import org.creditback.payables.store.VendorTransactionStore;

/** Shows vendor invoices. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class VendorTransactionsBean implements VendorTransactions {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private Access access;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private VendorTransactionStore store;

    @Override
    public List<TransactionLine> transactions(LegalEntityId entity, String vendorAccount, long after, int size) {
        access.require(entity);
        if (!store.exists(entity, vendorAccount)) {
            throw new Refusal(RefusalReason.NOT_FOUND, vendorAccount);
        }
        return store.list(
                entity,
                vendorAccount,
                ledger.legalEntity(entity).accountingCurrency(),
                after,
                Math.max(1, Math.min(LARGEST_PAGE, size)));
    }
}
