package org.creditback.receivables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Customers' open transactions, as a run selects, locks and settles them. No caller is checked: the door of the run did. */
public interface OpenCredits {

    /**
     * Customers with at least one open credit transaction, with all that is open on them.
     *
     * @param after the last account of the page before; null for the first page
     * @param size  at most so many
     * @return in account order; fewer than asked for at the end
     */
    List<CustomerFacts> considered(LegalEntityId entity, CustomerFilter filter, @Nullable String after, int size);

    /** The parameters that a run takes over when it is requested. */
    ReceivablesParameters parameters(LegalEntityId entity);

    /** How many customers a filter considers, and their open credits per currency. */
    CreditSummary summary(LegalEntityId entity, CustomerFilter filter);

    /** Open credits of the customers that a filter considers, by age; one line per currency, in code order. */
    List<AgedCredit> aged(LegalEntityId entity, CustomerFilter filter, LocalDate today);

    /** How many customers have open credits of at least an amount in all, in accounting currency as booked. */
    int withAtLeast(LegalEntityId entity, Money minimum);

    /** The open transactions of a customer as they were frozen, in order of their ids; marks and disputes are left out. */
    List<OpenTransaction> frozen(List<FrozenLine> lines);

    /** Which of these vendor accounts several customers are linked to. */
    Set<String> sharedVendors(LegalEntityId entity, Collection<String> vendorAccounts);

    /**
     * Locks the customers in account order until the transaction ends, then reads them again.
     *
     * @return in account order; a {@link org.creditback.domain.StoreConflict} where somebody holds one longer than the lock timeout
     */
    List<CustomerFacts> locked(LegalEntityId entity, Collection<Long> customerIds);

    /** Which of these customers nobody else holds at this moment. */
    Set<Long> free(Collection<Long> customerIds);

    /** Name, address, language and currency of customers, for the vendor made for them (VE-4). */
    Map<Long, Party> parties(Collection<Long> customerIds);

    /**
     * Books the receivables half of reimbursements: customer transactions, settlements with the credits, netting, vendor links. Customers are
     * locked by {@link #locked} before. A {@link org.creditback.domain.StoreConflict} where an item is not open as it was read.
     */
    void settle(long runId, LocalDate postingDate, CreditSettlement settlement);
}
