package org.creditback.payables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.FileText;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.TransferTerms;
import org.creditback.payables.internal.iso20022.CreditTransfer;
import org.creditback.payables.internal.iso20022.Wording;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Payment;
import org.jspecify.annotations.Nullable;

/** What a transfer file writes in another way than the books (BF-6). */
@Dependent
public class FileTexts {

    // A part ends with these payments also where nothing of them differs, and says where to go on.
    private static final int WINDOW = 6_000;

    @Inject
    private GeneratedPaymentStore payments;

    ListPart<FileText> changes(LegalEntityId entity, BankFileLine file, @Nullable String after, int size) {
        TransferTerms terms = payments.method(entity, file.method())
                .map(MethodOfPayment::way)
                .map(way -> way.transfer())
                .orElse(null);
        if (terms == null || !file.mediaType().endsWith("xml")) {
            return ListPart.empty();
        }
        List<FileText> found = new ArrayList<>();
        long last = place(after);
        long end = last + WINDOW;
        List<Payment> page;
        do {
            page = payments.ofFile(file.id(), last, PaymentPages.PAGE);
            for (Payment payment : page) {
                found.addAll(of(payment, terms));
                last = payment.lineNo();
                if (found.size() >= size) {
                    return new ListPart<>(found, String.valueOf(last));
                }
            }
        } while (page.size() == PaymentPages.PAGE && last < end);
        return new ListPart<>(found, page.size() == PaymentPages.PAGE ? String.valueOf(last) : null);
    }

    private static long place(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "after", after);
        }
        return Long.parseLong(after);
    }

    private static List<FileText> of(Payment payment, TransferTerms terms) {
        CreditTransfer transfer = TransferFile.transfer(payment, terms);
        return Wording.changes(transfer, terms.addressRule()).stream()
                .map(change -> new FileText(
                        payment.lineNo(),
                        payment.endToEndId(),
                        payment.vendorAccount(),
                        change.element(),
                        change.text().original(),
                        change.text().written()))
                .toList();
    }
}
