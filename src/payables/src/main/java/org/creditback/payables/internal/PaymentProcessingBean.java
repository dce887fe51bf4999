package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.creditback.payables.BankFileLine;
import org.creditback.payables.PaymentProcessing;
import org.creditback.payables.store.PaymentJournalStore;
import org.creditback.payables.store.PaymentJournalStore.Head;
import org.creditback.payables.store.PaymentLineStore;
import org.jspecify.annotations.Nullable;

/** Generates and posts approved journals: locks the journal, looks again, acts. */
@Stateless
@RolesAllowed(Roles.AP_CLERK)
@TransactionAttribute(REQUIRED)
public class PaymentProcessingBean implements PaymentProcessing {

    @Inject
    private PaymentJournalStore journals;

    @Inject
    private PaymentLineStore lines;

    @Inject
    private PaymentGeneration generation;

    @Inject
    private PaymentPosting posting;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    public List<BankFileLine> generate(LegalEntityId entity, long journal, @Nullable String method) {
        approved(entity, journal);
        LocalDate today = today(entity);
        lines.blocked(journal, PaymentState.APPROVED, today).ifPresent(blocked -> {
            throw new Refusal(RefusalReason.NOT_PAYABLE, blocked.vendorAccount(), blocked.reason());
        });
        return generation.generate(entity, journal, method, today, access.caller());
    }

    @Override
    public void post(LegalEntityId entity, long journal, @Nullable LocalDate postingDate) {
        Head head = approved(entity, journal);
        if (head.posted()) {
            return;
        }
        if (lines.count(journal, PaymentState.APPROVED) > 0) {
            throw new Refusal(RefusalReason.WRONG_STATE, PaymentState.APPROVED);
        }
        LocalDate date = Objects.requireNonNullElse(postingDate, today(entity));
        int posted = posting.post(entity, journal, date, access.caller());
        if (posted == 0) {
            throw new Refusal(RefusalReason.NOTHING_TO_PAY);
        }
        journals.markPosted(journal, date, access.caller());
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "PAYMENT_JOURNAL_POSTED",
                "PAYMENT_JOURNAL",
                String.valueOf(journal),
                null,
                new AuditFacts()
                        .with("postingDate", date)
                        .with("payments", posted)
                        .json(),
                null));
    }

    private Head approved(LegalEntityId entity, long journal) {
        access.require(entity);
        Head head = journals.lock(entity, journal).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, journal));
        if (head.state() != JournalState.APPROVED) {
            throw new Refusal(RefusalReason.WRONG_STATE, head.state());
        }
        return head;
    }

    private LocalDate today(LegalEntityId entity) {
        return LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
    }
}
