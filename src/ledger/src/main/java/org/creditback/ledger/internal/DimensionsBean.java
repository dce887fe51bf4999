package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.DimensionValue;
import org.creditback.ledger.Dimensions;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.DimensionStore;
import org.jspecify.annotations.Nullable;

/** Dimensions and their values; each change leaves an audit event. */
@Stateless
public class DimensionsBean implements Dimensions {

    // A page of 1,000, and one more that tells whether there is a next.
    private static final int LARGEST_PAGE = 1_001;
    private static final String BALANCING = "balancing";

    @Inject
    private DimensionStore store;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<Dimension> list(LegalEntityId entity) {
        access.require(entity);
        return store.list(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public Dimension get(LegalEntityId entity, String name) {
        access.require(entity);
        return store.list(entity).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<DimensionValue> values(LegalEntityId entity, String name, String after, int size) {
        access.require(entity);
        return store.values(entity, name, after, Math.min(size, LARGEST_PAGE));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public Dimension add(LegalEntityId entity, Dimension dimension) {
        access.require(entity);
        check("name", dimension.name());
        onlyOneBalances(entity, dimension);
        if (!store.insert(entity, dimension)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", dimension.name());
        }
        record(entity, "DIMENSION_ADDED", dimension.name(), null, facts(dimension));
        return get(entity, dimension.name());
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public void addValue(LegalEntityId entity, String name, DimensionValue value) {
        access.require(entity);
        check("value", value.value());
        held(entity, name);
        if (!store.insertValue(entity, name, value)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "value", value.value());
        }
        record(entity, "DIMENSION_VALUE_ADDED", name + "=" + value.value(), null, facts(value));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public void closeValue(LegalEntityId entity, String name, DimensionValue value, @Nullable LocalDate before) {
        access.require(entity);
        DimensionValue stored = heldValue(entity, name, value.value());
        if (!Objects.equals(stored.closedFrom(), before)) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        store.closeValue(entity, name, value);
        record(entity, "DIMENSION_VALUE_CHANGED", name + "=" + value.value(), facts(stored), facts(value));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public Dimension change(LegalEntityId entity, Dimension changed) {
        access.require(entity);
        Dimension before = held(entity, changed.name());
        if (before.version() != changed.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        onlyOneBalances(entity, changed);
        store.update(entity, changed);
        record(entity, "DIMENSION_CHANGED", changed.name(), facts(before), facts(changed));
        return get(entity, changed.name());
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public void delete(LegalEntityId entity, String name, @Nullable String value) {
        access.require(entity);
        String before = value == null ? facts(held(entity, name)) : facts(heldValue(entity, name, value));
        String key = value == null ? name : name + "=" + value;
        if (store.isPosted(entity, name, value)) {
            throw new Refusal(RefusalReason.IN_USE, key);
        }
        store.delete(entity, name, value);
        record(entity, value == null ? "DIMENSION_DELETED" : "DIMENSION_VALUE_DELETED", key, before, null);
    }

    private Dimension held(LegalEntityId entity, String name) {
        return store.hold(entity, name).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    private DimensionValue heldValue(LegalEntityId entity, String name, String value) {
        return store.holdValue(entity, name, value)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name + "=" + value));
    }

    // Also: index one_balancing_dimension.
    private void onlyOneBalances(LegalEntityId entity, Dimension wanted) {
        if (wanted.balancing()) {
            store.list(entity).stream()
                    .filter(other -> other.balancing() && !other.name().equals(wanted.name()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Refusal.ofField(RefusalReason.TAKEN, BALANCING, other.name());
                    });
        }
    }

    // What a dimension set could not be read back with.
    private static void check(String field, String part) {
        if (part.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, field);
        }
        boolean one = DimensionSet.parse(part + "=" + part)
                .map(set -> set.values().size() == 1)
                .orElse(false);
        if (!one) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, field, part);
        }
    }

    private void record(
            LegalEntityId entity, String action, String key, @Nullable String before, @Nullable String after) {
        auditTrail.record(new AuditEvent(entity, access.caller(), action, "DIMENSION", key, before, after, null));
    }

    private static String facts(Dimension dimension) {
        return new AuditFacts()
                .with("required", dimension.required())
                .with("balancing", dimension.balancing())
                .json();
    }

    private static String facts(DimensionValue value) {
        return new AuditFacts().with("closedFrom", value.closedFrom()).json();
    }
}
