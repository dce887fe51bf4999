package org.creditback.payables;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;

/** Payees and vendor invoices of a run. No caller is checked: the door of the run did. */
public interface ReimbursementInvoices {

    /** The vendors that exist, by account. */
    Map<String, ExistingVendor> vendors(LegalEntityId entity, Collection<String> vendorAccounts);

    /** The same, held for share until the transaction ends, so that no hold or closing slips in. */
    Map<String, ExistingVendor> heldVendors(LegalEntityId entity, Collection<String> vendorAccounts);

    /** What a one-time vendor would be made from; empty without template or number series (VE-7). */
    Optional<OneTimeVendor> template(LegalEntityId entity);

    /**
     * Books the payables half of reimbursements: one-time vendors, vendor invoices, holds; archived vendors become active again.
     *
     * @param runId     the run they belong to
     * @param vendors   to be created first
     * @param invoices  one per reimbursement
     */
    void record(LegalEntityId entity, long runId, List<NewOneTimeVendor> vendors, List<NewVendorInvoice> invoices);
}
