package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.ledger.TrialBalance;
import org.creditback.ledger.store.BalanceStore;

/** Shows balances. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class TrialBalanceBean implements TrialBalance {

    @Inject
    private Access access;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private BalanceStore store;

    @Override
    public List<Balance> balances(LegalEntityId entity, LocalDate upTo) {
        access.require(entity);
        return store.balances(entity, upTo, ledger.legalEntity(entity).accountingCurrency());
    }
}
