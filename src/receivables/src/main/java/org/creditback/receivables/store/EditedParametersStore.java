package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.ReceivablesParameters;
import org.joda.money.CurrencyUnit;

/** Accounts receivable parameters, as people edit them. */
@Dependent
public class EditedParametersStore {

    @PersistenceContext(unitName = "receivables")
    EntityManager entityManager;

    public void insert(LegalEntityId entity, ReceivablesParameters parameters) {
        entityManager.persist(new ParametersEntity(entity.code(), parameters));
        entityManager.flush();
    }

    public Optional<ReceivablesParameters> find(LegalEntityId entity, CurrencyUnit accountingCurrency) {
        return Optional.ofNullable(entityManager.find(ParametersEntity.class, entity.code()))
                .map(found -> found.in(accountingCurrency));
    }

    /**
     * Replaces the parameters of a legal entity that has some.
     *
     * @throws Refusal STALE_VERSION where somebody else was first
     */
    public ReceivablesParameters update(
            LegalEntityId entity, ReceivablesParameters parameters, CurrencyUnit accountingCurrency) {
        ParametersEntity stored = entityManager.find(ParametersEntity.class, entity.code());
        // Hibernate ignores a version that is set on a managed entity, so the form's is compared here; @Version guards
        // the race.
        if (stored == null || stored.version() != parameters.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        stored.take(parameters);
        try {
            entityManager.flush();
        } catch (OptimisticLockException race) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return stored.in(accountingCurrency);
    }
}
