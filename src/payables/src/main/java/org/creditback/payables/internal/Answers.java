package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.AnswerRules;
import org.creditback.domain.payables.AnswerVerdict;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.AnsweredPayment.Evidence;
import org.creditback.domain.payables.BankClaim;
import org.creditback.ledger.LedgerTerms;
import org.creditback.payables.BankMessageLine.Level;
import org.creditback.payables.store.AnsweredPaymentStore;
import org.creditback.payables.store.AnsweredPaymentStore.Claimed;
import org.creditback.payables.store.AnsweredPaymentStore.Found;
import org.creditback.payables.store.BankMessageLineStore;
import org.creditback.payables.store.BankMessageLineStore.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lines of a message and applies them, in the caller's transaction, which holds the legal entity: page by page, each with the
 * same number of statements.
 */
@Dependent
public class Answers {

    private static final int PAGE = 1_000;

    @Inject
    private BankMessageLineStore lines;

    @Inject
    private AnsweredPaymentStore payments;

    @Inject
    private AnswerEffects effects;

    @EJB
    private LedgerTerms ledger;

    /** All that wait: payments first, which know more than their group, and groups before files. */
    void applyAll(AnswerJob job) {
        payments.hold(job.message());
        for (Level level : List.of(Level.PAYMENT, Level.BATCH, Level.FILE)) {
            List<Integer> page = lines.waiting(job.message(), level, 0, PAGE);
            while (!page.isEmpty()) {
                if (level == Level.PAYMENT) {
                    apply(job, page, payments.payments(job.message(), page, null));
                } else {
                    page.forEach(line -> apply(job, List.of(line), ofSeveral(job, level, line)));
                }
                page = lines.waiting(job.message(), level, page.get(page.size() - 1), PAGE);
            }
        }
    }

    /**
     * One line.
     *
     * @param endToEndId of the payment that a person found; null for what the line says
     */
    Judged applyOne(AnswerJob job, int line, Level level, @Nullable String endToEndId) {
        payments.hold(job.message());
        List<Found> found = level == Level.PAYMENT || endToEndId != null
                ? payments.payments(job.message(), List.of(line), endToEndId)
                : ofSeveral(job, level, line);
        return apply(job, List.of(line), found).get(0);
    }

    private List<Found> ofSeveral(AnswerJob job, Level level, int line) {
        return level == Level.BATCH ? payments.ofBatch(job.message(), line) : payments.ofFile(job.message(), line);
    }

    private List<Judged> apply(AnswerJob job, List<Integer> page, List<Found> found) {
        Map<Integer, List<AnsweredPayment>> perLine = found.stream()
                .collect(Collectors.groupingBy(Found::line, Collectors.mapping(Found::payment, Collectors.toList())));
        PostingDays days = new PostingDays(ledger, job);
        Map<Long, AnsweredPayment> now = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        List<AppliedLine> applied = new ArrayList<>();
        for (Claimed each : payments.claims(job.message(), page)) {
            List<AnsweredPayment> meant = perLine.getOrDefault(each.line(), List.of()).stream()
                    .map(payment -> payment.standingAs(now.getOrDefault(payment.id(), payment)))
                    .toList();
            AnswerVerdict verdict = verdict(job, days, each.claim(), meant);
            if (verdict.outcome() == AnswerOutcome.APPLIED) {
                applied.add(applied(days, each, verdict));
                verdict.payments().forEach(payment -> now.put(payment.id(), after(each.claim(), payment)));
            }
            judged.add(new Judged(
                    each.line(),
                    verdict.outcome(),
                    verdict.reason(),
                    meant.size() == 1 ? (Long) meant.get(0).id() : null));
        }
        effects.carryOut(job, applied);
        lines.judge(job.message(), judged);
        return judged;
    }

    private static AnswerVerdict verdict(
            AnswerJob job, PostingDays days, BankClaim claim, List<AnsweredPayment> meant) {
        AnswerVerdict verdict = AnswerRules.judge(claim, meant, job.today());
        if (verdict.outcome() != AnswerOutcome.APPLIED) {
            return verdict;
        }
        // The payments of a line are of one currency: what one of them lacks, all do.
        return verdict.payments().stream()
                .filter(AnsweredPayment::posted)
                .findFirst()
                .flatMap(payment -> days.obstacle(claim, payment))
                .map(AnswerVerdict::exception)
                .orElse(verdict);
    }

    private static AppliedLine applied(PostingDays days, Claimed line, AnswerVerdict verdict) {
        return new AppliedLine(
                line.line(),
                line.claim(),
                verdict.payments(),
                days.happenedOn(line.claim()),
                days.postingDate(line.claim()).orElse(days.happenedOn(line.claim())));
    }

    private static AnsweredPayment after(BankClaim claim, AnsweredPayment payment) {
        return payment.after(claim.effect(), new Evidence(claim.message(), claim.kind(), claim.reference()));
    }

    /** Why a line that waits does so. */
    static AnswerReason reason(Judged judged) {
        return Objects.requireNonNull(judged.reason(), "a line that waits says why");
    }
}
