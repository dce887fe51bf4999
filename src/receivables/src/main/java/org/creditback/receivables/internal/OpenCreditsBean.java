package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.receivables.CreditSettlement;
import org.creditback.receivables.CreditSummary;
import org.creditback.receivables.FrozenLine;
import org.creditback.receivables.OpenCredits;
import org.creditback.receivables.Party;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.store.CreditBalanceStore;
import org.creditback.receivables.store.OpenItemStore;
import org.creditback.receivables.store.OpenItemStore.ItemRow;
import org.creditback.receivables.store.ParametersStore;
import org.creditback.receivables.store.ReservedTransactions;
import org.creditback.receivables.store.SettlementStore;
import org.creditback.receivables.store.SettlementStore.Settled;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads, locks and settles customers for a run. */
@Stateless
@RolesAllowed(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(MANDATORY)
public class OpenCreditsBean implements OpenCredits {

    @Inject
    private OpenItemStore items;

    @Inject
    private CreditBalanceStore balances;

    @Inject
    private CustomerReader customers;

    @Inject
    private SettlementStore settlements;

    @Inject
    private ParametersStore parameters;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private LedgerTerms ledger;

    @Override
    public List<CustomerFacts> considered(
            LegalEntityId entity, CustomerFilter filter, @Nullable String after, int size) {
        return customers.facts(entity, items.withCredit(entity, filter, after, size));
    }

    @Override
    @RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public ReceivablesParameters parameters(LegalEntityId entity) {
        return parameters.of(entity, ledger.legalEntity(entity).accountingCurrency());
    }

    @Override
    @RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public CreditSummary summary(LegalEntityId entity, CustomerFilter filter) {
        return items.summary(entity, filter);
    }

    @Override
    @TransactionAttribute(SUPPORTS)
    public List<AgedCredit> aged(LegalEntityId entity, CustomerFilter filter, LocalDate today) {
        return balances.aged(entity, filter, today);
    }

    @Override
    @TransactionAttribute(SUPPORTS)
    public int withAtLeast(LegalEntityId entity, Money minimum) {
        return balances.withAtLeast(entity, minimum);
    }

    @Override
    @TransactionAttribute(SUPPORTS)
    public List<OpenTransaction> frozen(List<FrozenLine> lines) {
        List<ItemRow> rows = items.frozen(lines);
        Map<Integer, LedgerDimension> targets = bookkeeping.targetsOf(
                rows.stream().map(ItemRow::ledgerDimensionId).collect(Collectors.toSet()));
        return OpenTransactions.byCustomer(rows, targets).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<String> sharedVendors(LegalEntityId entity, Collection<String> vendorAccounts) {
        return vendorAccounts.isEmpty() ? Set.of() : items.sharedVendors(entity, vendorAccounts);
    }

    @Override
    public List<CustomerFacts> locked(LegalEntityId entity, Collection<Long> customerIds) {
        return customers.locked(entity, customerIds);
    }

    @Override
    public Set<Long> free(Collection<Long> customerIds) {
        return items.free(customerIds);
    }

    @Override
    public Map<Long, Party> parties(Collection<Long> customerIds) {
        return customerIds.isEmpty() ? Map.of() : settlements.parties(customerIds);
    }

    @Override
    public void settle(long runId, LocalDate postingDate, CreditSettlement settlement) {
        ReservedTransactions reserved = settlements.insertTransactions(settlement.reimbursements(), postingDate);
        settlements.insertSettlements(runId, postingDate, settlement, reserved);
        settlements.close(settledTransactions(settlement));
        if (!settlement.vendorLinks().isEmpty()) {
            settlements.linkVendors(settlement.vendorLinks());
        }
    }

    // A customer that is reimbursed has every credit it settles, and every debit it nets, settled in full. Once each,
    // by its id: one
    // transaction can be in several groups and pairs.
    private static Collection<Settled> settledTransactions(CreditSettlement settlement) {
        Map<Long, Settled> closed = new LinkedHashMap<>();
        for (CreditSettlement.Reimbursed made : settlement.reimbursements()) {
            for (LineShare share : made.shares()) {
                closed.putIfAbsent(share.transaction().id(), new Settled(made.customerId(), share.transaction()));
            }
        }
        for (CreditSettlement.Netted netted : settlement.nettings()) {
            for (OpenTransaction side :
                    List.of(netted.pair().credit(), netted.pair().debit())) {
                closed.putIfAbsent(side.id(), new Settled(netted.customerId(), side));
            }
        }
        return closed.values();
    }
}
