package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.receivables.CustomerDetails;

/** Customers, as people edit them. */
@Dependent
public class EditedCustomerStore {

    @PersistenceContext(unitName = "receivables")
    EntityManager entityManager;

    /**
     * Changes a customer.
     *
     * @throws Refusal STALE_VERSION where somebody else was first
     */
    public void update(long customerId, CustomerDetails details, int version) {
        CustomerEntity stored = entityManager.find(CustomerEntity.class, customerId);
        // Hibernate ignores a version that is set on a managed entity, so the form's is compared here; @Version guards
        // the race.
        if (stored == null || stored.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        stored.take(details);
        try {
            entityManager.flush();
        } catch (OptimisticLockException race) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
    }
}
