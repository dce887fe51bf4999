package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.Roles;
import org.creditback.payables.NewOneTimeVendor;
import org.creditback.payables.NewVendorInvoice;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.payables.store.PayeeStore;
import org.creditback.payables.store.VendorInvoiceStore;

/** The payables half of a run's bookings. */
@Stateless
@RolesAllowed(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(MANDATORY)
public class ReimbursementInvoicesBean implements ReimbursementInvoices {

    @Inject
    private PayeeStore payees;

    @Inject
    private VendorInvoiceStore invoices;

    @Inject
    private Bookkeeping bookkeeping;

    @Override
    public Map<String, ExistingVendor> vendors(LegalEntityId entity, Collection<String> vendorAccounts) {
        return vendorAccounts.isEmpty() ? Map.of() : payees.vendors(entity, vendorAccounts);
    }

    @Override
    public Map<String, ExistingVendor> heldVendors(LegalEntityId entity, Collection<String> vendorAccounts) {
        if (vendorAccounts.isEmpty()) {
            return Map.of();
        }
        payees.hold(entity, vendorAccounts);
        return payees.vendors(entity, vendorAccounts);
    }

    @Override
    public Optional<OneTimeVendor> template(LegalEntityId entity) {
        return payees.template(entity);
    }

    @Override
    public void record(
            LegalEntityId entity, long runId, List<NewOneTimeVendor> vendors, List<NewVendorInvoice> recorded) {
        if (!vendors.isEmpty()) {
            invoices.insertVendors(entity, vendors);
        }
        Set<String> archived = recorded.stream()
                .filter(NewVendorInvoice::reactivate)
                .map(NewVendorInvoice::vendorAccount)
                .collect(Collectors.toSet());
        if (!archived.isEmpty()) {
            invoices.reactivate(entity, archived);
        }
        invoices.insertInvoices(
                entity,
                runId,
                recorded,
                bookkeeping.idsOf(
                        entity, recorded.stream().map(NewVendorInvoice::target).collect(Collectors.toSet())));
    }
}
