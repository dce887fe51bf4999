package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerChange;

/** Changes of customers that need to know vendors, which only this module does. */
public interface CustomerMaintenance {

    /**
     * Changes vendor account, hold and legal status of a customer.
     *
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; BAD_VALUE for a vendor account that no open vendor has; STALE_VERSION
     */
    Customer change(LegalEntityId entity, String account, CustomerChange change);
}
