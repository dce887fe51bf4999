package org.creditback.payables;

import org.creditback.domain.ledger.LegalEntityId;

/** Bank accounts as a whole, for those whose work needs it: role and legal entity are checked, and each look leaves an audit event (C-8). */
public interface WholeBankAccounts {

    /**
     * A bank account of a vendor.
     *
     * @param bankAccount its number in the list of the vendor
     * @param reason      typed by a person
     * @throws org.creditback.domain.Refusal MISSING_VALUE without a reason, BAD_VALUE for one too long; NOT_FOUND
     */
    WholeBankAccount ofVendor(LegalEntityId entity, long bankAccount, String reason);

    /**
     * A bank account of our own.
     *
     * @param id     its name
     * @param reason typed by a person
     * @throws org.creditback.domain.Refusal MISSING_VALUE without a reason, BAD_VALUE for one too long; NOT_FOUND
     */
    WholeBankAccount ofCompany(LegalEntityId entity, String id, String reason);
}
