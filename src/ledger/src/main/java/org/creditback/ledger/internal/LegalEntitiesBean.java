package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Address;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.NewBooks;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpFinding;
import org.creditback.ledger.SystemAccount;
import org.creditback.ledger.store.BooksStore;
import org.creditback.ledger.store.LegalEntityStore;
import org.creditback.ledger.store.PeriodStore;
import org.creditback.ledger.store.UserAccountStore;

/** Lays out books, and reads their outline for everybody who has a grant. */
@Stateless
public class LegalEntitiesBean implements LegalEntities {

    private static final int YEARS_AHEAD = 2;

    private static final Map<SystemAccount, String> NAMES = Map.of(
            SystemAccount.BANK, "Bank",
            SystemAccount.IN_TRANSIT, "Payments in transit",
            SystemAccount.DUE_FROM, "Interunit due from",
            SystemAccount.DUE_TO, "Interunit due to",
            SystemAccount.TAKE_OVER, "Take-over",
            SystemAccount.BANK_CHARGES, "Bank charges",
            SystemAccount.EXCHANGE_GAIN, "Realized exchange gain",
            SystemAccount.EXCHANGE_LOSS, "Realized exchange loss");

    @Inject
    private LegalEntityStore legalEntities;

    @Inject
    private BooksStore books;

    @Inject
    private PeriodStore periods;

    @Inject
    private UserAccountStore accounts;

    @Inject
    private BooksFindings findings;

    @EJB
    private Access access;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(MANDATORY)
    public void create(NewBooks given) {
        LegalEntity entity = given.entity();
        int lastYear = LocalDate.now(clock.withZone(entity.timeZone())).getYear() + YEARS_AHEAD;
        NewBooksCheck.check(given, lastYear);
        if (!legalEntities.insert(entity, given.address(), !given.dimensions().isEmpty())) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "entity", entity.id());
        }
        books.addAccounts(entity.id(), chart());
        books.addAccounts(entity.id(), given.summaryAccounts());
        books.addSystemAccounts(entity.id());
        books.addNumberSequences(entity.id());
        periods.insert(entity.id(), given.calendar().until(lastYear));
        given.dimensions().forEach(dimension -> books.addDimension(entity.id(), dimension));
        accounts.addGrant(access.caller(), entity.id().code());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public LegalEntity get(LegalEntityId entity) {
        access.require(entity);
        return legalEntities.find(entity).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, entity));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<LegalEntity> list(String after, int size) {
        return legalEntities.list(access.granted(), after, size);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public Address address(LegalEntityId entity) {
        access.require(entity);
        return legalEntities.address(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<DimensionDefinition> dimensions(LegalEntityId entity) {
        access.require(entity);
        return books.dimensions(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR, Roles.REIMBURSEMENT_RUN
    })
    @TransactionAttribute(SUPPORTS)
    public List<SetUpFinding> findings(LegalEntityId entity, LocalDate postingDate) {
        access.require(entity);
        return findings.of(entity, postingDate);
    }

    private static List<LedgerAccount> chart() {
        List<LedgerAccount> accounts = new ArrayList<>();
        NAMES.forEach((part, name) -> accounts.add(new LedgerAccount(part.defaultAccount(), name)));
        accounts.add(new LedgerAccount(LedgerAccount.RECEIVABLES, "Accounts receivable"));
        accounts.add(new LedgerAccount(LedgerAccount.PAYABLES, "Accounts payable"));
        return accounts;
    }
}
