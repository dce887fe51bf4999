package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorLookup;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerDetails;
import org.creditback.receivables.Customers;
import org.creditback.reimbursement.CustomerMaintenance;
import org.jspecify.annotations.Nullable;

/** Lets only vendors that exist become the vendor account of a customer. */
@Stateless
public class CustomerMaintenanceBean implements CustomerMaintenance {

    @EJB
    private Customers customers;

    @EJB
    private VendorLookup vendors;

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(REQUIRED)
    public Customer create(LegalEntityId entity, String account, String currency, CustomerDetails details) {
        requireVendor(entity, details.vendorAccount());
        return customers.create(entity, account, currency, details);
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(REQUIRED)
    public Customer change(LegalEntityId entity, String account, CustomerDetails details, int version) {
        // One that stays is left alone: it may have been closed since, and the run will say so (VE-8).
        if (!Objects.equals(
                details.vendorAccount(), customers.get(entity, account).vendorAccount())) {
            requireVendor(entity, details.vendorAccount());
        }
        return customers.change(entity, account, details, version);
    }

    private void requireVendor(LegalEntityId entity, @Nullable String vendor) {
        if (vendor != null && vendors.find(entity, vendor).isEmpty()) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "vendorAccount", vendor);
        }
    }
}
