package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.CandidateFacts;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.Warning;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.internal.CandidateJudgement.Judged;
import org.creditback.reimbursement.store.CustomerNameStore;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Judged customers as people see them in a list. */
@Dependent
public class CreditLines {

    @Inject
    private CustomerNameStore names;

    /** One line per customer, in their order. */
    List<CreditLine> of(List<Judged> customers, LocalDate today) {
        Map<Long, String> named = names.of(
                customers.stream().map(judged -> judged.facts().customer().id()).toList());
        return customers.stream()
                .map(judged -> line(
                        judged, named.getOrDefault(judged.facts().customer().id(), ""), today))
                .toList();
    }

    private static CreditLine line(Judged judged, String name, LocalDate today) {
        CandidateFacts facts = judged.facts();
        Long otherRun = facts.otherRun();
        List<DeclineReason> reasons = judged.decision().fold(reimburse -> List.of(), decline -> decline.reasons());
        List<Warning> warnings =
                judged.decision().fold(reimburse -> List.copyOf(reimburse.warnings()), decline -> List.of());
        @Nullable Money total = judged.decision().fold(reimburse -> reimburse.total(), decline -> decline.total());
        return new CreditLine(
                facts.customer().account(),
                name,
                facts.customer().vendorAccount(),
                AgedCredit.of(facts.customer().openTransactions(), today),
                total,
                reasons,
                otherRun == null ? null : new RunId(otherRun),
                journal(facts),
                warnings);
    }

    private static @Nullable String journal(CandidateFacts facts) {
        return facts.customer().openTransactions().stream()
                .filter(item -> item.status() == ItemStatus.PENDING_SETTLEMENT)
                .map(OpenTransaction::journal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
