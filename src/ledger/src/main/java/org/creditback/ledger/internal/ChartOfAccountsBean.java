package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.ChartOfAccounts;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.BooksStore;

/** Reads the chart of accounts, and adds to it with an audit event. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class ChartOfAccountsBean implements ChartOfAccounts {

    @Inject
    private BooksStore books;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    public List<LedgerAccount> accounts(LegalEntityId entity) {
        access.require(entity);
        return books.accounts(entity);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public void add(LegalEntityId entity, LedgerAccount account) {
        access.require(entity);
        if (!account.account().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,19}")) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "summaryAccount", account.account());
        }
        if (account.name().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "accountName");
        }
        books.addAccounts(entity, List.of(account));
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "ACCOUNT_ADDED",
                "ACCOUNT",
                account.account(),
                null,
                new AuditFacts().with("name", account.name()).json(),
                null));
    }

    @Override
    public boolean hasPostings(LegalEntityId entity, String account) {
        access.require(entity);
        return books.hasPostings(entity, account);
    }
}
