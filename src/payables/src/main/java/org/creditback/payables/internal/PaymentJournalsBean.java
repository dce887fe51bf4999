package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.NewPayment;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.ProposedInvoice;
import org.creditback.payables.store.PaymentJournalStore;
import org.creditback.payables.store.PaymentJournalStore.Head;
import org.creditback.payables.store.PaymentLineStore;
import org.creditback.payables.store.ProposalStore;
import org.jspecify.annotations.Nullable;

/** Payment journals of the caller's legal entities: whoever changes one locks it first. */
@Stateless
@RolesAllowed(Roles.AP_CLERK)
@TransactionAttribute(REQUIRED)
public class PaymentJournalsBean implements PaymentJournals {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private PaymentJournalStore journals;

    @Inject
    private PaymentLineStore lines;

    @Inject
    private ProposalStore proposals;

    @Inject
    private HandPayment byHand;

    @Inject
    private JournalEyes eyes;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<PaymentJournal> journals(LegalEntityId entity, long before, int size) {
        access.require(entity);
        return journals.heads(entity, before, size(size)).stream()
                // Of a list nobody approves anything: the hash of what may still change is not worth its reading.
                .map(head -> shown(head, Objects.requireNonNullElse(head.submittedHash(), "")))
                .toList();
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public PaymentJournal get(LegalEntityId entity, long journal) {
        return shown(found(entity, journal), journals.contentHash(journal));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<PaymentLine> lines(LegalEntityId entity, long journal, int after, int size) {
        return lines.lines(found(entity, journal).id(), after, size(size));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<ProposedInvoice> leftOut(LegalEntityId entity, long journal, long after, int size) {
        return proposals.leftOut(found(entity, journal).id(), after, size(size));
    }

    private Head found(LegalEntityId entity, long journal) {
        access.require(entity);
        return journals.find(entity, journal).orElseThrow(() -> missing(journal));
    }

    private static Refusal missing(long journal) {
        return new Refusal(RefusalReason.NOT_FOUND, journal);
    }

    private static int size(int wanted) {
        return Math.max(1, Math.min(LARGEST_PAGE, wanted));
    }

    private PaymentJournal shown(Head head, String contentHash) {
        return new PaymentJournal(
                head.id(),
                head.state(),
                head.approval(),
                head.preparedBy(),
                head.preparedAt(),
                head.submittedBy(),
                head.approvedBy(),
                contentHash,
                head.posted(),
                head.postingDate(),
                journals.totals(head.id()),
                journals.leftOut(head.id()));
    }

    @Override
    public long open(LegalEntityId entity, UUID requestKey) {
        access.require(entity);
        PaymentApproval approval = proposals.hold(entity);
        String asked = "{\"byHand\":true}";
        String hash = PaymentRequests.hash(entity, asked);
        var made = proposals.made(requestKey);
        if (made.isPresent()) {
            if (!made.get().requestHash().equals(hash)) {
                throw new Refusal(RefusalReason.REQUEST_KEY_REUSED);
            }
            return made.get().journal();
        }
        long journal = proposals.insert(
                new ProposalStore.Wanted(entity, requestKey, asked, hash, approval, access.caller()), today(entity));
        audit(entity, journal, "PAYMENT_JOURNAL_CREATED", null, null);
        return journal;
    }

    @Override
    public int add(LegalEntityId entity, long journal, NewPayment payment) {
        access.require(entity);
        // Also held by proposals: none of them takes the invoices meanwhile.
        proposals.hold(entity);
        Head head = locked(entity, journal, JournalState.CREATED);
        int line = byHand.add(entity, head, payment, today(entity));
        audit(
                entity,
                journal,
                "PAYMENT_LINE_ADDED",
                new AuditFacts().with("line", line).with("vendor", payment.vendorAccount()),
                null);
        return line;
    }

    @Override
    public void remove(LegalEntityId entity, long journal, int lineNo, String reason) {
        access.require(entity);
        needed(reason);
        changeable(entity, journal);
        PaymentState state = lines.state(journal, lineNo).orElseThrow(() -> missing(lineNo));
        if (state != PaymentState.CREATED && state != PaymentState.APPROVED) {
            throw new Refusal(RefusalReason.WRONG_STATE, state);
        }
        lines.cancel(journal, lineNo, reason.strip(), access.caller());
        audit(entity, journal, "PAYMENT_LINE_REMOVED", new AuditFacts().with("line", lineNo), reason.strip());
    }

    @Override
    public void discard(LegalEntityId entity, long journal, String reason) {
        access.require(entity);
        needed(reason);
        Head head = changeable(entity, journal);
        if (lines.isOnItsWay(journal)) {
            throw new Refusal(RefusalReason.WRONG_STATE, head.state());
        }
        int payments = lines.cancelAll(journal, reason.strip(), access.caller());
        if (payments == 0) {
            throw new Refusal(RefusalReason.NOTHING_TO_PAY);
        }
        AuditFacts facts = new AuditFacts().with("payments", payments);
        audit(entity, journal, "PAYMENT_JOURNAL_DISCARDED", facts, reason.strip());
    }

    // What another person looks at stays as it is.
    private Head changeable(LegalEntityId entity, long journal) {
        Head head = journals.lock(entity, journal).orElseThrow(() -> missing(journal));
        if (head.state() == JournalState.SUBMITTED) {
            throw new Refusal(RefusalReason.WRONG_STATE, head.state());
        }
        return head;
    }

    @Override
    public void submit(LegalEntityId entity, long journal) {
        access.require(entity);
        Head head = locked(entity, journal, JournalState.CREATED);
        if (lines.count(journal, PaymentState.CREATED) == 0) {
            throw new Refusal(RefusalReason.NOTHING_TO_PAY);
        }
        String hash = journals.contentHash(journal);
        journals.submit(journal, hash, access.caller());
        audit(entity, journal, "PAYMENT_JOURNAL_SUBMITTED", new AuditFacts().with("contentHash", hash), null);
        if (head.approval() == PaymentApproval.NONE) {
            eyes.authorsStayAway(journal, Set.of(head.preparedBy(), access.caller()));
            free(entity, journal);
            approved(entity, journal, null, hash);
        }
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    public void approve(LegalEntityId entity, long journal, String contentHash) {
        access.require(entity);
        Head head = locked(entity, journal, JournalState.SUBMITTED);
        eyes.decide(head, contentHash);
        eyes.authorsStayAway(journal, JournalEyes.preparers(head));
        free(entity, journal);
        approved(entity, journal, access.caller(), contentHash);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    public void reject(LegalEntityId entity, long journal, String contentHash, String reason) {
        access.require(entity);
        needed(reason);
        Head head = locked(entity, journal, JournalState.SUBMITTED);
        eyes.decide(head, contentHash);
        journals.reopen(journal);
        audit(
                entity,
                journal,
                "PAYMENT_JOURNAL_REJECTED",
                new AuditFacts().with("contentHash", contentHash),
                reason.strip());
    }

    // What came after the proposal stops a payment here already. Also: constraint payment_is_not_held.
    private void free(LegalEntityId entity, long journal) {
        lines.blocked(journal, PaymentState.CREATED, today(entity)).ifPresent(blocked -> {
            throw new Refusal(RefusalReason.NOT_PAYABLE, blocked.vendorAccount(), blocked.reason());
        });
    }

    private void approved(LegalEntityId entity, long journal, @Nullable String by, String hash) {
        journals.approve(journal, by);
        lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, access.caller());
        audit(entity, journal, "PAYMENT_JOURNAL_APPROVED", new AuditFacts().with("contentHash", hash), null);
    }

    private Head locked(LegalEntityId entity, long journal, JournalState state) {
        Head head = journals.lock(entity, journal).orElseThrow(() -> missing(journal));
        if (head.state() != state) {
            throw new Refusal(RefusalReason.WRONG_STATE, head.state());
        }
        return head;
    }

    private static void needed(String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
    }

    private LocalDate today(LegalEntityId entity) {
        return LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
    }

    private void audit(
            LegalEntityId entity, long journal, String action, @Nullable AuditFacts facts, @Nullable String reason) {
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                action,
                "PAYMENT_JOURNAL",
                String.valueOf(journal),
                null,
                facts == null ? null : facts.json(),
                reason));
    }
}
