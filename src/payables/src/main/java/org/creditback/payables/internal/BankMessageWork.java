package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankExceptions.LineKey;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessage.Content;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.NewBankMessage;
import org.creditback.payables.internal.iso20022.BankMessageOutcome;
import org.creditback.payables.internal.iso20022.BankMessages;
import org.creditback.payables.internal.iso20022.ReadMessage;
import org.creditback.payables.internal.iso20022.RefusedMessage;
import org.creditback.payables.store.BankMessageLineStore;
import org.creditback.payables.store.BankMessageLineStore.Judged;
import org.creditback.payables.store.BankMessageStore;
import org.creditback.payables.store.BankMessageStore.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Imports a bank's message, or decides about a line of one: one transaction with all effects. It books as a run does.
 *
 * <p>Only the doors and the watched folder call it, which have asked for role and legal entity.
 */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class BankMessageWork {

    @Inject
    private BankMessageStore messages;

    @Inject
    private BankMessageLineStore lines;

    @Inject
    private Answers answers;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** A person's word about a line. */
    public record Word(@Nullable String endToEndId, String reason) {}

    /** The message with these bytes: a new one with all its effects, or the one that had them before. */
    public BankMessage take(LegalEntityId entity, KeptMessage kept, NewBankMessage how, String by) {
        messages.hold(entity);
        return messages.find(entity, kept.sha256()).orElseGet(() -> {
            Taken taken = new Taken(messages.nextId(), entity, kept.sha256(), kept.size(), how, by);
            try {
                outcome(taken, kept).fold(read -> keep(taken, kept, read), refused -> keepRefused(taken, refused));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            return messages.find(entity, taken.id()).orElseThrow();
        });
    }

    private BankMessageOutcome outcome(Taken taken, KeptMessage kept) throws IOException {
        List<BankMessageOutcome> outcome = new ArrayList<>(1);
        lines.copy(taken.entity(), taken.id(), written -> {
            AnswerReading reading = new AnswerReading(written);
            try {
                outcome.add(BankMessages.read(kept::open, KeptMessage.LARGEST, reading));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            reading.end();
        });
        return outcome.get(0);
    }

    private boolean keep(Taken taken, KeptMessage kept, ReadMessage read) {
        store(taken.id(), kept);
        messages.insert(
                taken,
                new Content(
                        BankMessage.Kind.valueOf(read.head().kind().name()),
                        read.head().version(),
                        read.head().messageId(),
                        read.head().created()));
        answers.applyAll(job(taken.entity(), taken.id(), taken.by()));
        messages.count(taken.entity(), taken.id());
        BankMessage.Counts counts =
                messages.find(taken.entity(), taken.id()).orElseThrow().counts();
        audit(
                taken,
                "BANK_MESSAGE_IMPORTED",
                new AuditFacts()
                        .with("messageId", read.head().messageId())
                        .with("version", read.head().version())
                        .with("applied", counts.applied())
                        .with("noEffect", counts.noEffect())
                        .with("exceptions", counts.exceptions()));
        return true;
    }

    private boolean keepRefused(Taken taken, RefusedMessage refused) {
        messages.insertRefused(taken, refused.fault().name(), refused.place());
        audit(
                taken,
                "BANK_MESSAGE_REFUSED",
                new AuditFacts().with("fault", refused.fault()).with("place", refused.place()));
        return false;
    }

    private void store(long message, KeptMessage kept) {
        try (InputStream in = kept.open();
                FileBytes bytes = new FileBytes((part, piece) -> messages.append(message, part, piece))) {
            in.transferTo(bytes);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private void audit(Taken taken, String action, AuditFacts facts) {
        audit.record(new AuditEvent(
                taken.entity(),
                taken.by(),
                action,
                "BANK_MESSAGE",
                String.valueOf(taken.id()),
                null,
                facts.with("sha256", taken.sha256())
                        .with("way", taken.how().way())
                        .json(),
                null));
    }

    /** By the same rules as at first; with a word of a person but for the identity. */
    public BankMessageLine apply(LegalEntityId entity, LineKey key, @Nullable Word word, String by) {
        BankMessageLine waiting = held(entity, key);
        if (waiting.effect() == null) {
            throw new Refusal(RefusalReason.NOT_APPLICABLE, Objects.requireNonNull(waiting.outcomeReason()));
        }
        if (word != null) {
            lines.decide(key, by, word.reason());
        }
        Judged judged = answers.applyOne(
                job(entity, key.message(), by), key.line(), waiting.level(), word == null ? null : word.endToEndId());
        if (word != null && judged.outcome() == AnswerOutcome.EXCEPTION) {
            throw new Refusal(RefusalReason.NOT_APPLICABLE, Answers.reason(judged));
        }
        return decided(entity, key, word == null ? "BANK_LINE_APPLIED_AGAIN" : "BANK_LINE_MATCHED", word, by);
    }

    /** Put aside. */
    public BankMessageLine close(LegalEntityId entity, LineKey key, String reason, String by) {
        held(entity, key);
        lines.decide(key, by, reason);
        lines.close(key);
        return decided(entity, key, "BANK_LINE_CLOSED", new Word(null, reason), by);
    }

    private BankMessageLine held(LegalEntityId entity, LineKey key) {
        messages.hold(entity);
        BankMessageLine line = lines.find(entity, key)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, key.message() + "-" + key.line()));
        if (line.outcome() != AnswerOutcome.EXCEPTION) {
            throw new Refusal(RefusalReason.WRONG_STATE, line.outcome());
        }
        return line;
    }

    private BankMessageLine decided(LegalEntityId entity, LineKey key, String action, @Nullable Word word, String by) {
        messages.count(entity, key.message());
        BankMessageLine line = lines.find(entity, key).orElseThrow();
        audit.record(new AuditEvent(
                entity,
                by,
                action,
                "BANK_MESSAGE",
                String.valueOf(key.message()),
                null,
                new AuditFacts()
                        .with("line", key.line())
                        .with("outcome", line.outcome())
                        .with("outcomeReason", line.outcomeReason())
                        .with("endToEndId", word == null ? null : word.endToEndId())
                        .json(),
                word == null ? null : word.reason()));
        return line;
    }

    private AnswerJob job(LegalEntityId entity, long message, String by) {
        LocalDate today =
                LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
        return new AnswerJob(entity, message, today, by);
    }
}
