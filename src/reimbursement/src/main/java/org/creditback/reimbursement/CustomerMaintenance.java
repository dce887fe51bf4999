package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerDetails;

/** Changes of customers that need to know vendors, which only this module does. */
public interface CustomerMaintenance {

    /**
     * Makes a customer.
     *
     * @param currency ISO 4217; empty for the accounting currency
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field, also for a vendor account that no open vendor has;
     *     ALREADY_EXISTS
     */
    Customer create(LegalEntityId entity, String account, String currency, CustomerDetails details);

    /**
     * Changes what people maintain of a customer.
     *
     * @param version that was read
     * @return as stored, with its new version
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field, also for a vendor account that no open
     *     vendor has; STALE_VERSION
     */
    Customer change(LegalEntityId entity, String account, CustomerDetails details, int version);
}
