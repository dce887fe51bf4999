package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
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
import org.creditback.receivables.CustomerChange;
import org.creditback.receivables.CustomerLine;
import org.creditback.receivables.CustomerOrder;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.receivables.store.CustomerStore;
import org.creditback.receivables.store.EditedCustomerStore;

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

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    public int count(LegalEntityId entity, CustomerFilter filter) {
        access.require(entity);
        return customers.count(entity, filter);
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
    public Customer change(LegalEntityId entity, String account, CustomerChange change) {
        access.require(entity);
        if (change.legalStatus() == null && change.legalStatusUntil() != null) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "legalStatusUntil", change.legalStatusUntil());
        }
        Customer before = stored(entity, account);
        edited.update(customers.id(entity, account).orElseThrow(), change);
        Customer after = stored(entity, account);
        auditTrail.record(new AuditEvent(
                entity, access.caller(), "CUSTOMER_CHANGED", "CUSTOMER", account, facts(before), facts(after), null));
        return after;
    }

    private Customer stored(LegalEntityId entity, String account) {
        return customers.find(entity, account).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, account));
    }

    private static String facts(Customer customer) {
        return new AuditFacts()
                .with("vendorAccount", customer.vendorAccount())
                .with("hold", customer.hold())
                .with("legalStatus", customer.legalStatus())
                .with("legalStatusUntil", customer.legalStatusUntil())
                .json();
    }
}
