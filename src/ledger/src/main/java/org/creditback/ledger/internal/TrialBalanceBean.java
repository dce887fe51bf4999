package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.ledger.TrialBalance;
import org.creditback.ledger.store.BalanceStore;
import org.jspecify.annotations.Nullable;

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
        return balances(new Query(entity, upTo, null, DimensionSet.EMPTY, null));
    }

    @Override
    public List<Balance> balances(Query query) {
        access.require(query.entity());
        Map<LedgerDimension, Balance> rows = new TreeMap<>();
        store
                .balances(
                        query.entity(),
                        query.upTo(),
                        query.account(),
                        ledger.legalEntity(query.entity()).accountingCurrency())
                .stream()
                .filter(row -> has(row.target().dimensions(), query.dimensions()))
                .map(row -> shown(row, query.shown()))
                .forEach(row -> rows.merge(row.target(), row, TrialBalanceBean::sum));
        return List.copyOf(rows.values());
    }

    private static boolean has(DimensionSet set, DimensionSet wanted) {
        return set.values().entrySet().containsAll(wanted.values().entrySet());
    }

    private static Balance shown(Balance row, @Nullable List<String> names) {
        if (names == null) {
            return row;
        }
        Map<String, String> values = new TreeMap<>(row.target().dimensions().values());
        values.keySet().retainAll(names);
        LedgerDimension target = new LedgerDimension(row.target().account(), DimensionSet.of(values));
        return new Balance(target, row.debit(), row.credit(), row.balance());
    }

    private static Balance sum(Balance one, Balance other) {
        return new Balance(
                one.target(),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()),
                one.balance().plus(other.balance()));
    }

    @Override
    public List<String> dimensions(LegalEntityId entity) {
        access.require(entity);
        return store.dimensions(entity);
    }
}
