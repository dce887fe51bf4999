package org.creditback.receivables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.receivables.store.OpenItemStore;
import org.creditback.receivables.store.OpenItemStore.CustomerRow;
import org.creditback.receivables.store.OpenItemStore.ItemRow;
import org.joda.money.CurrencyUnit;

/** Puts stored customers and open items together to what rules ask for. */
@Dependent
public class CustomerReader {

    @Inject
    private OpenItemStore items;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private LedgerTerms ledger;

    /** One customer, locked until the transaction ends and then read. */
    CustomerFacts locked(LegalEntityId entity, long customerId) {
        return locked(entity, List.of(customerId)).get(0);
    }

    /** The same for many, in account order; what stands on an account of another legal entity is not booked. */
    List<CustomerFacts> locked(LegalEntityId entity, Collection<Long> customerIds) {
        return facts(entity, items.lock(customerIds), ids -> bookkeeping.targetsOf(entity, ids));
    }

    /** In the order of the rows. */
    List<CustomerFacts> facts(LegalEntityId entity, List<CustomerRow> customers) {
        return facts(entity, customers, bookkeeping::targetsOf);
    }

    private List<CustomerFacts> facts(
            LegalEntityId entity,
            List<CustomerRow> customers,
            Function<Set<Integer>, Map<Integer, LedgerDimension>> targetsOf) {
        if (customers.isEmpty()) {
            return List.of();
        }
        CurrencyUnit accounting = ledger.legalEntity(entity).accountingCurrency();
        List<ItemRow> rows = items.items(customers.stream().map(CustomerRow::id).toList(), accounting);
        Map<Integer, LedgerDimension> targets =
                targetsOf.apply(rows.stream().map(ItemRow::ledgerDimensionId).collect(Collectors.toSet()));
        Map<Long, List<OpenTransaction>> open = OpenTransactions.byCustomer(rows, targets);
        List<CustomerFacts> facts = new ArrayList<>(customers.size());
        for (CustomerRow customer : customers) {
            facts.add(new CustomerFacts(
                    customer.id(),
                    customer.account(),
                    customer.hold(),
                    customer.legalStatus(),
                    customer.legalStatusUntil(),
                    customer.vendorAccount(),
                    open.getOrDefault(customer.id(), List.of())));
        }
        return facts;
    }
}
