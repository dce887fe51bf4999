package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
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
import org.creditback.domain.payables.AnswerReason;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankExceptions;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.internal.BankMessageWork.Word;
import org.creditback.payables.store.BankMessageLineStore;
import org.jspecify.annotations.Nullable;

/** The worklist of bank messages, for the caller's legal entities. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(NOT_SUPPORTED)
public class BankExceptionsBean implements BankExceptions {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private BankMessageLineStore lines;

    @EJB
    private BankMessageWork work;

    @EJB
    private Access access;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<BankMessageLine> exceptions(
            LegalEntityId entity, @Nullable AnswerReason reason, LineKey after, int size) {
        access.require(entity);
        return lines.exceptions(entity, reason, after, Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<Waiting> waiting(LegalEntityId entity) {
        access.require(entity);
        return lines.waiting(entity);
    }

    @Override
    public BankMessageLine applyAgain(LegalEntityId entity, LineKey line) {
        access.require(entity);
        return work.apply(entity, line, null, access.caller());
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    public BankMessageLine match(LegalEntityId entity, LineKey line, @Nullable String endToEndId, String reason) {
        access.require(entity);
        return work.apply(entity, line, new Word(endToEndId, needed(reason)), access.caller());
    }

    @Override
    public BankMessageLine close(LegalEntityId entity, LineKey line, String reason) {
        access.require(entity);
        return work.close(entity, line, needed(reason), access.caller());
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        return reason.strip();
    }
}
