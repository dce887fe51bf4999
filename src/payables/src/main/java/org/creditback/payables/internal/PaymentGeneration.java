package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.store.BankFileStore;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Batch;
import org.creditback.payables.store.HandPaymentStore;
import org.jspecify.annotations.Nullable;

/** Writes the files of the approved payments of a journal, in the caller's transaction: all or none (PM-23, BF-1). */
@Dependent
public class PaymentGeneration {

    @Inject
    private GeneratedPaymentStore payments;

    @Inject
    private HandPaymentStore requests;

    @Inject
    private BankFileStore files;

    @Inject
    private TransferFile transferFile;

    @Inject
    private Checks checks;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The files of the journal that are not discarded, those of earlier calls included. */
    List<BankFileLine> generate(LegalEntityId entity, long journal, @Nullable String only, LocalDate today, String by) {
        String prefix = PaymentRequests.prefix(requests.requestKey(journal));
        for (Batch batch : payments.batches(journal)) {
            if (only != null && !only.equals(batch.method())) {
                continue;
            }
            MethodOfPayment method = payments.method(entity, batch.method())
                    .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, batch.method()));
            payments.generated(batch, file(entity, batch, method, today, prefix, by), by);
        }
        return files.ofJournal(entity, journal);
    }

    private @Nullable Long file(
            LegalEntityId entity, Batch batch, MethodOfPayment method, LocalDate today, String prefix, String by) {
        if (method.way().format() == PaymentWay.Format.NONE) {
            return null;
        }
        long id = files.nextId();
        PaymentFileOrder order = new PaymentFileOrder(entity, batch, method, prefix + "M" + id, clock.instant(), today);
        FileBytes bytes = written(order, id, by);
        BankFileStore.Sum sum = payments.sum(batch);
        files.insert(new BankFileStore.NewFile(
                id,
                entity,
                batch.journal(),
                batch.method(),
                batch.companyAccount(),
                order.messageId(),
                isTransfer(method) ? "application/xml" : "application/pdf",
                bytes.sha256(),
                bytes.size(),
                sum.payments(),
                sum.total(),
                method.way().controls().fileApproval(),
                by));
        audit.record(new AuditEvent(
                entity,
                by,
                "BANK_FILE_BUILT",
                "BANK_FILE",
                String.valueOf(id),
                null,
                new AuditFacts()
                        .with("messageId", order.messageId())
                        .with("journal", batch.journal())
                        .with("payments", sum.payments())
                        .with("controlTotal", sum.total())
                        .json(),
                null));
        return id;
    }

    // While it is read: never as a whole in memory, and kept only if the transaction commits (BF-4).
    private FileBytes written(PaymentFileOrder order, long id, String by) {
        FileBytes bytes = new FileBytes((part, piece) -> files.append(id, part, piece));
        try (bytes) {
            if (isTransfer(order.method())) {
                files.insertGroups(id, transferFile.write(order, payments.days(order.batch()), bytes));
            } else {
                checks.write(order, id, by, bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in the database has no other storage that could fail", impossible);
        }
        return bytes;
    }

    private static boolean isTransfer(MethodOfPayment method) {
        return method.way().format() == PaymentWay.Format.PAIN_001;
    }
}
