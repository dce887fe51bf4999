package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerDetails;
import org.creditback.receivables.CustomerLine;
import org.creditback.receivables.CustomerOrder;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.receivables.store.CustomerStore;
import org.creditback.receivables.store.EditedCustomerStore;
import org.creditback.receivables.store.NewCustomerStore;
import org.jspecify.annotations.Nullable;

/** Lists and changes customers of the caller's legal entities; each change leaves an audit event. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class CustomersBean implements Customers {

    private static final int LARGEST_PAGE = 1000;

    @Inject
    private CustomerStore customers;

    @Inject
    private EditedCustomerStore edited;

    @Inject
    private NewCustomerStore master;

    @Inject
    private TypedCustomer typed;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    public int count(LegalEntityId entity, CustomerFilter filter, int most) {
        access.require(entity);
        return customers.count(entity, filter, most);
    }

    @Override
    public List<CustomerLine> list(
            LegalEntityId entity, CustomerFilter filter, CustomerOrder order, int first, int size) {
        access.require(entity);
        return customers.list(entity, filter, order, Math.max(0, first), Math.min(size, LARGEST_PAGE));
    }

    @Override
    public Customer get(LegalEntityId entity, String account) {
        access.require(entity);
        return stored(entity, account);
    }

    @Override
    public List<OpenDocument> openDocuments(LegalEntityId entity, String account, int size) {
        access.require(entity);
        return customers.openDocuments(
                entity, account, ledger.legalEntity(entity).accountingCurrency(), Math.min(size, LARGEST_PAGE));
    }

    @Override
    public Set<String> openCredits(LegalEntityId entity, String account, Collection<String> documents) {
        access.require(entity);
        return customers.openCredits(entity, account, documents);
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(MANDATORY)
    public Customer create(LegalEntityId entity, String account, String currency, CustomerDetails details) {
        access.require(entity);
        String wanted = account.strip();
        TypedCustomer.Judged judged = typed.judged(entity, wanted, currency, details);
        if (!master.insert(entity, wanted, judged.currency(), judged.details())) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "customerAccount", wanted);
        }
        Customer after = stored(entity, wanted);
        audit(entity, "CUSTOMER_CREATED", wanted, null, facts(after), null);
        return after;
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(MANDATORY)
    public Customer change(LegalEntityId entity, String account, CustomerDetails details, int version) {
        access.require(entity);
        Customer before = stored(entity, account);
        if (before.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        CustomerDetails judged = typed.judged(entity, account, before.party().currency(), details)
                .details();
        if (judged.equals(before.details())) {
            return before;
        }
        edited.update(customers.id(entity, account).orElseThrow(), judged, version);
        Customer after = stored(entity, account);
        audit(entity, "CUSTOMER_CHANGED", account, facts(before), facts(after), null);
        return after;
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(REQUIRED)
    public void delete(LegalEntityId entity, String account, int version, String reason) {
        access.require(entity);
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        Customer before = stored(entity, account);
        master.delete(entity, account, version).ifPresent(refused -> {
            throw new Refusal(refused, account);
        });
        audit(entity, "CUSTOMER_DELETED", account, facts(before), null, reason.strip());
    }

    private void audit(
            LegalEntityId entity,
            String action,
            String account,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        auditTrail.record(new AuditEvent(entity, access.caller(), action, "CUSTOMER", account, before, after, reason));
    }

    private Customer stored(LegalEntityId entity, String account) {
        return customers.find(entity, account).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, account));
    }

    private static String facts(Customer customer) {
        CustomerDetails details = customer.details();
        return new AuditFacts()
                .with("name", details.name())
                .with("customerGroup", details.group())
                .with("language", details.language())
                .with("street", details.address().street())
                .with("buildingNumber", details.address().buildingNumber())
                .with("postalCode", details.address().postalCode())
                .with("town", details.address().town())
                .with("country", details.country())
                .with("vendorAccount", customer.vendorAccount())
                .with("hold", customer.hold())
                .with("legalStatus", customer.legalStatus())
                .with("legalStatusUntil", customer.legalStatusUntil())
                .json();
    }
}
