package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentProcessing;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.store.BankFileStore;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Batch;
import org.creditback.payables.store.GeneratedPaymentStore.Day;
import org.creditback.payables.store.HandPaymentStore;
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
    private GeneratedPaymentStore payments;

    @Inject
    private HandPaymentStore requests;

    @Inject
    private BankFileStore files;

    @Inject
    private TransferFile transferFile;

    @Inject
    private CheckList checkList;

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
    public List<BankFileLine> generate(LegalEntityId entity, long journal) {
        approved(entity, journal);
        LocalDate today = today(entity);
        lines.blocked(journal, PaymentState.APPROVED, today).ifPresent(blocked -> {
            throw new Refusal(RefusalReason.NOT_PAYABLE, blocked.vendorAccount(), blocked.reason());
        });
        String prefix = PaymentRequests.prefix(requests.requestKey(journal));
        for (Batch batch : payments.batches(journal)) {
            MethodOfPayment method = payments.method(entity, batch.method())
                    .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, batch.method()));
            Long file = method.way().format() == PaymentWay.Format.NONE
                    ? null
                    : build(entity, batch, method, today, prefix);
            payments.generated(batch, file, access.caller());
        }
        return files.ofJournal(entity, journal);
    }

    /** Writes the file while it is read: never as a whole in memory, and kept only if this transaction commits (BF-4). */
    private long build(LegalEntityId entity, Batch batch, MethodOfPayment method, LocalDate today, String prefix) {
        long id = files.nextId();
        PaymentFileOrder order = new PaymentFileOrder(entity, batch, method, prefix + "M" + id, clock.instant(), today);
        List<Day> days = payments.days(batch);
        boolean transfer = method.way().format() == PaymentWay.Format.PAIN_001;
        FileBytes bytes = new FileBytes((part, piece) -> files.append(id, part, piece));
        try (bytes) {
            if (transfer) {
                transferFile.write(order, days, bytes);
            } else {
                checkList.write(order, days, bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in the database has no other storage that could fail", impossible);
        }
        BankFileStore.Sum sum = payments.sum(batch);
        files.insert(new BankFileStore.NewFile(
                id,
                entity,
                batch.journal(),
                batch.method(),
                batch.companyAccount(),
                order.messageId(),
                transfer ? "application/xml" : "text/csv",
                bytes.sha256(),
                bytes.size(),
                sum.payments(),
                sum.total(),
                method.way().controls().fileApproval(),
                access.caller()));
        audit(
                entity,
                "BANK_FILE_BUILT",
                "BANK_FILE",
                id,
                new AuditFacts()
                        .with("messageId", order.messageId())
                        .with("journal", batch.journal())
                        .with("payments", sum.payments())
                        .with("controlTotal", sum.total()));
        return id;
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
        audit(
                entity,
                "PAYMENT_JOURNAL_POSTED",
                "PAYMENT_JOURNAL",
                journal,
                new AuditFacts().with("postingDate", date).with("payments", posted));
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

    private void audit(LegalEntityId entity, String action, String type, long key, AuditFacts facts) {
        audit.record(
                new AuditEvent(entity, access.caller(), action, type, String.valueOf(key), null, facts.json(), null));
    }
}
