package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.FourEyes;
import org.creditback.ledger.Access;
import org.creditback.payables.store.PaymentJournalStore;
import org.creditback.payables.store.PaymentJournalStore.Head;

/** Who may decide on a payment journal (PC-10). */
@Dependent
public class JournalEyes {

    @Inject
    private PaymentJournalStore journals;

    @EJB
    private Access access;

    // Also: constraints payment_approver_is_not_preparer and payment_approver_changed_no_bank_account.
    void decide(Head head, String seenHash) {
        new FourEyes(journals.contentHash(head.id()), preparers(head), journals.bankDetailAuthors(head.id()))
                .objection(access.caller(), seenHash)
                .ifPresent(objection -> {
                    throw new Refusal(objection);
                });
    }

    static Set<String> preparers(Head head) {
        return Stream.of(head.preparedBy(), head.submittedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    // Who changed a bank account does not prepare a payment to it either.
    void authorsStayAway(long journal, Set<String> preparers) {
        if (journals.bankDetailAuthors(journal).stream().anyMatch(preparers::contains)) {
            throw new Refusal(RefusalReason.SELF_APPROVAL);
        }
    }
}
