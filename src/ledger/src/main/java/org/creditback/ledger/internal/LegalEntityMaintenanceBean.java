package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
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
import org.creditback.ledger.Address;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityMaintenance;
import org.creditback.ledger.LegalEntityRecord;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.LegalEntityStore;

/** What may change of a company after its books have begun. */
@Stateless
public class LegalEntityMaintenanceBean implements LegalEntityMaintenance {

    @Inject
    private LegalEntityStore legalEntities;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<LegalEntity> list(String text, String after, int size) {
        access.requireEnabled();
        return legalEntities.matching(access.granted(), text, after, size);
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public LegalEntityRecord get(LegalEntityId entity) {
        access.require(entity);
        return stored(entity);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public LegalEntityRecord change(LegalEntityRecord changed) {
        LegalEntity entity = changed.entity();
        access.require(entity.id());
        LegalEntityRecord before = stored(entity.id());
        NewBooksCheck.company(entity);
        NewBooksCheck.address(changed.address());
        if (!entity.accountingCurrency().equals(before.entity().accountingCurrency())) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "accountingCurrency", entity.accountingCurrency());
        }
        if (!legalEntities.update(changed)) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        auditTrail.record(new AuditEvent(
                entity.id(),
                access.caller(),
                "LEGAL_ENTITY_CHANGED",
                "LEGAL_ENTITY",
                entity.id().code(),
                facts(before),
                facts(changed),
                null));
        return stored(entity.id());
    }

    private LegalEntityRecord stored(LegalEntityId entity) {
        return legalEntities.record(entity).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, entity));
    }

    private static String facts(LegalEntityRecord record) {
        Address address = record.address();
        return new AuditFacts()
                .with("name", record.entity().name())
                .with("country", record.entity().country())
                .with("timeZone", record.entity().timeZone())
                .with("language", record.entity().language())
                .with("street", address.street())
                .with("buildingNumber", address.buildingNumber())
                .with("postalCode", address.postalCode())
                .with("town", address.town())
                .json();
    }
}
