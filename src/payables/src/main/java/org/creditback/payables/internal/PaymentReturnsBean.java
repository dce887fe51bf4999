package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.ReturnAction;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.PaymentReturn;
import org.creditback.payables.PaymentReturn.Task;
import org.creditback.payables.PaymentReturns;
import org.creditback.payables.store.PaymentReturnStore;

/** Payments that came back, of the caller's legal entities. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(REQUIRED)
public class PaymentReturnsBean implements PaymentReturns {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private PaymentReturnStore returns;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<PaymentReturn> returns(LegalEntityId entity, boolean openTasks, long before, int size) {
        access.require(entity);
        return returns.list(entity, today(entity), openTasks, before, Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public OpenTasks openTasks(LegalEntityId entity) {
        access.require(entity);
        return returns.openTasks(entity, today(entity));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public PaymentReturn get(LegalEntityId entity, String endToEndId) {
        access.require(entity);
        return returns.find(entity, today(entity), endToEndId)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, endToEndId));
    }

    @Override
    public PaymentReturn complete(LegalEntityId entity, String endToEndId, String note) {
        PaymentReturn found = get(entity, endToEndId);
        if (note.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "note");
        }
        Task task = found.task();
        if (task == null || !returns.lockTask(found.id())) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.effect());
        }
        if (!session.isCallerInRole(task.role())) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        if (found.action() == ReturnAction.NEW_BANK_DATA && !returns.hasOtherAccount(found.id())) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.action());
        }
        returns.complete(found.id(), access.caller(), note.strip());
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "PAYMENT_TASK_COMPLETED",
                "PAYMENT_LINE",
                String.valueOf(found.id()),
                null,
                new AuditFacts()
                        .with("endToEndId", endToEndId)
                        .with("action", found.action())
                        .json(),
                note.strip()));
        return get(entity, endToEndId);
    }

    private LocalDate today(LegalEntityId entity) {
        return LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
    }
}
