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
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SystemAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentMethods;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
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
    private LedgerTerms ledger;

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
        check(entity, method);
        if (!methods.insert(entity, method)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "method", method.method());
        }
        audit(entity, "METHOD_OF_PAYMENT_CREATED", method.method(), null, method, null);
    }

    @Override
    public void change(LegalEntityId entity, MethodOfPayment method, int version) {
        access.require(entity);
        check(entity, method);
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

    private void check(LegalEntityId entity, MethodOfPayment method) {
        PayablesCheck.method(method);
        MethodCheck.parts(method, ledger.legalEntity(entity).accountingCurrency());
        PaymentWay way = method.way();
        String ours = way.companyBankAccount();
        if (ours != null && !methods.hasBankAccount(entity, ours)) {
            throw PayablesCheck.bad("companyBankAccount", ours);
        }
        SystemAccount needed = way.posting() == PaymentWay.Posting.BANK ? SystemAccount.BANK : SystemAccount.IN_TRANSIT;
        if (!ledger.systemAccounts(entity).containsKey(needed)) {
            throw Refusal.ofField(RefusalReason.METHOD_CONTRADICTION, "posting", needed);
        }
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
        if (method == null) {
            return null;
        }
        PaymentWay way = method.way();
        PaymentControls controls = way.controls();
        AuditFacts facts = new AuditFacts()
                .with("name", method.name())
                .with("needsBankAccount", method.needsBankAccount())
                .with("exportFormat", way.format())
                .with("companyBankAccount", way.companyBankAccount())
                .with("posting", way.posting())
                .with("currencies", way.currencies())
                .with("grouping", way.grouping())
                .with("vopRequired", controls.vopRequired())
                .with("coolOffDays", controls.coolOffDays())
                .with("maximum", controls.maximum())
                .with("fileApproval", controls.fileApproval());
        TransferTerms transfer = way.transfer();
        if (transfer != null) {
            facts.with("messageVersion", transfer.messageVersion())
                    .with("serviceLevel", transfer.serviceLevel())
                    .with("chargeBearer", transfer.chargeBearer())
                    .with("batchBooking", transfer.batchBooking())
                    .with("addressRule", transfer.addressRule())
                    .with("purpose", transfer.purpose());
        }
        return facts.json();
    }
}
