package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.jspecify.annotations.Nullable;

/** Accounts payable parameters, as people edit them, and the one-time template: two rows, one version. */
@Dependent
public class EditedParametersStore {

    @PersistenceContext(unitName = "payables")
    EntityManager entityManager;

    public void insert(LegalEntityId entity, PayablesParameters parameters) {
        entityManager.persist(new ParametersEntity(entity.code(), parameters));
        writeTemplate(entity, parameters.oneTimeVendorTemplate());
        entityManager.flush();
    }

    public Optional<PayablesParameters> find(LegalEntityId entity) {
        return Optional.ofNullable(entityManager.find(ParametersEntity.class, entity.code()))
                .map(found -> parameters(entity, found));
    }

    /**
     * Replaces the parameters of a legal entity that has some.
     *
     * @throws Refusal STALE_VERSION where somebody else was first
     */
    public PayablesParameters update(LegalEntityId entity, PayablesParameters parameters) {
        ParametersEntity stored = entityManager.find(ParametersEntity.class, entity.code());
        if (stored == null) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        // Read again under the row's lock, then compared with the form: two rows change, and only this one is counted.
        entityManager.refresh(stored, LockModeType.PESSIMISTIC_WRITE);
        if (stored.version() != parameters.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        entityManager.lock(stored, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        stored.take(parameters);
        writeTemplate(entity, parameters.oneTimeVendorTemplate());
        entityManager.flush();
        return parameters(entity, stored);
    }

    private void writeTemplate(LegalEntityId entity, @Nullable OneTimeTemplate template) {
        OneTimeTemplateEntity stored = entityManager.find(OneTimeTemplateEntity.class, entity.code());
        if (template == null) {
            if (stored != null) {
                entityManager.remove(stored);
            }
        } else if (stored == null) {
            entityManager.persist(new OneTimeTemplateEntity(entity.code(), template));
        } else {
            stored.take(template);
        }
    }

    private PayablesParameters parameters(LegalEntityId entity, ParametersEntity stored) {
        OneTimeTemplateEntity template = entityManager.find(OneTimeTemplateEntity.class, entity.code());
        return new PayablesParameters(
                template == null ? null : template.template(),
                stored.paymentApproval(),
                stored.archiveMonths(),
                stored.coolOffDays(),
                stored.version());
    }
}
