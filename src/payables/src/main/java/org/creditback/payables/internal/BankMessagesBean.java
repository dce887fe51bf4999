package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.BankMessages;
import org.creditback.payables.NewBankMessage;
import org.creditback.payables.store.BankMessageLineStore;
import org.creditback.payables.store.BankMessageStore;
import org.jspecify.annotations.Nullable;

/** Messages of banks of the caller's legal entities: the bytes are taken first, without a transaction, then imported in one. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class BankMessagesBean implements BankMessages {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private BankMessageStore messages;

    @Inject
    private BankMessageLineStore lines;

    @EJB
    private BankMessageWork work;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed(Roles.AP_CLERK)
    @TransactionAttribute(NOT_SUPPORTED)
    public BankMessage read(LegalEntityId entity, NewBankMessage message, InputStream content) throws IOException {
        access.require(entity);
        try (KeptMessage kept = KeptMessage.of(content)) {
            return work.take(entity, kept, message, access.caller());
        }
    }

    @Override
    public List<BankMessage> messages(LegalEntityId entity, long before, int size) {
        access.require(entity);
        return messages.list(entity, before, size(size));
    }

    @Override
    public BankMessage get(LegalEntityId entity, long message) {
        access.require(entity);
        return messages.find(entity, message).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, message));
    }

    @Override
    public List<BankMessageLine> lines(
            LegalEntityId entity, long message, @Nullable AnswerOutcome outcome, int after, int size) {
        return lines.lines(entity, get(entity, message).id(), outcome, after, size(size));
    }

    private static int size(int wanted) {
        return Math.max(1, Math.min(LARGEST_PAGE, wanted));
    }

    @Override
    @TransactionAttribute(REQUIRED)
    public void write(LegalEntityId entity, long message, OutputStream out) throws IOException {
        BankMessage found = get(entity, message);
        if (found.fault() != null) {
            throw new Refusal(RefusalReason.NOT_FOUND, message);
        }
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "BANK_MESSAGE_READ",
                "BANK_MESSAGE",
                String.valueOf(message),
                null,
                new AuditFacts().with("sha256", found.sha256()).json(),
                null));
        try (StoredBytes bytes = new StoredBytes(part -> messages.piece(message, part))) {
            bytes.transferTo(out);
        }
    }
}
