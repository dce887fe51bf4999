package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.NewBankAccount;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.VendorOrder;
import org.creditback.payables.Vendors;
import org.creditback.payables.store.EditedVendorStore;
import org.creditback.payables.store.VendorBankAccountStore;
import org.creditback.payables.store.VendorBankAccountStore.Origin;
import org.creditback.payables.store.VendorListStore;
import org.jspecify.annotations.Nullable;

/** Lists and changes vendors of the caller's legal entities. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class VendorsBean implements Vendors {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private VendorListStore vendors;

    @Inject
    private EditedVendorStore edited;

    @Inject
    private VendorBankAccountStore bankAccounts;

    @Inject
    private VendorReader reader;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    public int count(LegalEntityId entity, VendorFilter filter, int most) {
        access.require(entity);
        return vendors.count(entity, filter, most);
    }

    @Override
    public List<Vendor> list(LegalEntityId entity, VendorFilter filter, VendorOrder order, int first, int size) {
        access.require(entity);
        return vendors.list(entity, filter, order, Math.max(0, first), Math.min(size, LARGEST_PAGE));
    }

    @Override
    public List<Vendor> after(LegalEntityId entity, VendorFilter filter, String after, int size) {
        access.require(entity);
        return vendors.after(entity, filter, after, Math.min(size, LARGEST_PAGE));
    }

    @Override
    public Vendor get(LegalEntityId entity, String account) {
        access.require(entity);
        return stored(entity, account);
    }

    @Override
    public List<VendorBankAccount> bankAccounts(LegalEntityId entity, String account) {
        access.require(entity);
        return bankAccounts.of(entity, stored(entity, account).account());
    }

    @Override
    @RolesAllowed(Roles.AP_CLERK)
    @TransactionAttribute(REQUIRED)
    public Vendor create(LegalEntityId entity, String account, VendorDetails details) {
        access.require(entity);
        String wanted = account.strip();
        VendorDetails read = reader.accept(entity, wanted, details);
        if (read.state() != VendorState.ACTIVE) {
            throw PayablesCheck.bad("state", read.state());
        }
        if (edited.isOneTimeNumber(entity, wanted)) {
            throw PayablesCheck.bad("vendorAccount", wanted);
        }
        if (!edited.insert(entity, wanted, read)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "vendorAccount", wanted);
        }
        Vendor after = stored(entity, wanted);
        audit(entity, "VENDOR_CREATED", wanted, null, VendorFacts.of(after), null);
        return after;
    }

    @Override
    @RolesAllowed(Roles.AP_CLERK)
    @TransactionAttribute(REQUIRED)
    public Vendor change(LegalEntityId entity, String account, VendorDetails details, int version) {
        access.require(entity);
        edited.lock(entity, account);
        Vendor before = stored(entity, account);
        if (before.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        VendorReader.checkState(before.details().state(), details.state());
        VendorDetails read = reader.accept(entity, account, details);
        if (read.equals(before.details())) {
            return before;
        }
        edited.update(entity, account, read);
        Vendor after = stored(entity, account);
        audit(entity, "VENDOR_CHANGED", account, VendorFacts.of(before), VendorFacts.of(after), null);
        return after;
    }

    @Override
    @RolesAllowed(Roles.AP_CLERK)
    @TransactionAttribute(REQUIRED)
    public void proposeBankAccount(
            LegalEntityId entity, String account, NewBankAccount given, @Nullable RequestSource source) {
        access.require(entity);
        if (source == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "source");
        }
        if (source == RequestSource.IMPORT) {
            throw PayablesCheck.bad("source", source);
        }
        // Two who propose the same wait for each other: the second finds what the first wrote.
        edited.lock(entity, account);
        stored(entity, account);
        BankDetails read = reader.bankAccount(entity, account, given);
        AuditEvent proposed = bankAccounts
                .propose(entity, account, read, new Origin(access.caller(), source))
                .orElseThrow(() -> Refusal.ofField(
                        RefusalReason.ALREADY_EXISTS, read.iban() == null ? "accountNumber" : "iban", read.masked()));
        auditTrail.record(proposed);
    }

    @Override
    @RolesAllowed(Roles.AP_CLERK)
    @TransactionAttribute(REQUIRED)
    public void delete(LegalEntityId entity, String account, int version, String reason) {
        access.require(entity);
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        Vendor before = stored(entity, account);
        edited.delete(entity, account, version).ifPresent(refused -> {
            throw new Refusal(refused, account);
        });
        audit(entity, "VENDOR_DELETED", account, VendorFacts.of(before), null, reason.strip());
    }

    private Vendor stored(LegalEntityId entity, String account) {
        return vendors.find(entity, account).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, account));
    }

    private void audit(
            LegalEntityId entity,
            String action,
            String account,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        auditTrail.record(new AuditEvent(entity, access.caller(), action, "VENDOR", account, before, after, reason));
    }
}
