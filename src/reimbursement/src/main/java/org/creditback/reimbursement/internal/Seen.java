package org.creditback.reimbursement.internal;

import java.util.Comparator;
import java.util.List;
import org.creditback.domain.CodePoints;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.DecisionExplained;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.domain.reimbursement.TestedRule;
import org.creditback.reimbursement.internal.CandidateJudgement.Judged;

/**
 * What a judgement saw and compared.
 *
 * @param rules in order of precedence
 * @param open  in order of document date and number
 */
public record Seen(List<TestedRule> rules, List<OpenTransaction> open) {

    /** Of a customer that was declined at the freeze: the run keeps the reasons, not the documents. */
    static final Seen NOTHING = new Seen(List.of(), List.of());

    private static final Comparator<OpenTransaction> BY_DATE = Comparator.comparing(OpenTransaction::documentDate)
            .thenComparing(OpenTransaction::documentNumber, CodePoints.ORDER);

    static Seen of(Judged judged, RunTerms terms) {
        return new Seen(
                DecisionExplained.of(judged.facts(), terms, judged.decision()),
                judged.facts().customer().openTransactions().stream()
                        .sorted(BY_DATE)
                        .toList());
    }
}
