package org.creditback.payables.internal;

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
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentMethods;
import org.creditback.payables.store.EditedMethodStore;
import org.jspecify.annotations.Nullable;

/** Methods of payment of the caller's legal entities. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRED)
public class PaymentMethodsBean implements PaymentMethods {

    @Inject
    private EditedMethodStore methods;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<StoredMethod> list(LegalEntityId entity) {
        access.require(entity);
        return methods.list(entity);
    }

    @Override
    public void add(LegalEntityId entity, MethodOfPayment method) {
        access.require(entity);
        PayablesCheck.method(method);
        if (!methods.insert(entity, method)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "method", method.method());
        }
        audit(entity, "METHOD_OF_PAYMENT_CREATED", method.method(), null, method, null);
    }

    @Override
    public void change(LegalEntityId entity, MethodOfPayment method, int version) {
        access.require(entity);
        PayablesCheck.method(method);
        MethodOfPayment before = locked(entity, method.method(), version);
        if (!before.equals(method)) {
            methods.update(entity, method);
            audit(entity, "METHOD_OF_PAYMENT_CHANGED", method.method(), before, method, null);
        }
    }

    @Override
    public void delete(LegalEntityId entity, String method, int version, String reason) {
        access.require(entity);
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        MethodOfPayment before = locked(entity, method, version);
        if (!methods.delete(entity, method)) {
            throw new Refusal(RefusalReason.IN_USE, method);
        }
        audit(entity, "METHOD_OF_PAYMENT_DELETED", method, before, null, reason.strip());
    }

    private MethodOfPayment locked(LegalEntityId entity, String method, int version) {
        StoredMethod stored =
                methods.lock(entity, method).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, method));
        if (stored.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return stored.method();
    }

    private void audit(
            LegalEntityId entity,
            String action,
            String method,
            @Nullable MethodOfPayment before,
            @Nullable MethodOfPayment after,
            @Nullable String reason) {
        auditTrail.record(new AuditEvent(
                entity, access.caller(), action, "METHOD_OF_PAYMENT", method, facts(before), facts(after), reason));
    }

    private static @Nullable String facts(@Nullable MethodOfPayment method) {
        return method == null
                ? null
                : new AuditFacts()
                        .with("name", method.name())
                        .with("needsBankAccount", method.needsBankAccount())
                        .json();
    }
}
