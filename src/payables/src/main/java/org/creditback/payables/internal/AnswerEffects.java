package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.ReturnAction;
import org.creditback.domain.payables.ReturnHandling;
import org.creditback.domain.payables.WorkingDays;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.store.BankEffectStore;
import org.creditback.payables.store.BankEffectStore.NewEffect;
import org.creditback.payables.store.PaymentReturnStore;
import org.creditback.payables.store.PaymentReturnStore.NewTask;
import org.jspecify.annotations.Nullable;

/** Carries out what lines of a message do: vouchers, states, and what follows for payments that came back. */
@Dependent
public class AnswerEffects {

    @Inject
    private AnswerVouchers vouchers;

    @Inject
    private BankEffectStore effects;

    @Inject
    private PaymentReturnStore returns;

    @EJB
    private AuditTrail audit;

    // What asks for one thing for one reason is handled together.
    private record Cause(@Nullable String reason, ReturnAction action) {}

    /** In the order in which the bank does it: what was debited and returned on one day is both. */
    void carryOut(AnswerJob job, List<AppliedLine> applied) {
        for (BankEffect effect :
                List.of(BankEffect.ACCEPTED, BankEffect.REJECTED, BankEffect.BOOKED, BankEffect.RETURNED)) {
            List<AppliedLine> lines = applied.stream()
                    .filter(line -> line.claim().effect() == effect)
                    .toList();
            if (!lines.isEmpty()) {
                carryOut(job, effect, lines);
            }
        }
    }

    private void carryOut(AnswerJob job, BankEffect effect, List<AppliedLine> lines) {
        Map<Long, Long> posted =
                switch (effect) {
                    case ACCEPTED -> Map.of();
                    case REJECTED -> vouchers.reject(job, lines);
                    case BOOKED -> vouchers.book(job, lines);
                    case RETURNED -> vouchers.giveBack(job, lines);
                };
        boolean goesBack = effect == BankEffect.REJECTED || effect == BankEffect.RETURNED;
        List<NewEffect> written = new ArrayList<>();
        for (AppliedLine line : lines) {
            for (AnsweredPayment payment : line.payments()) {
                written.add(new NewEffect(
                        payment.id(),
                        effect,
                        line.line(),
                        posted.get(payment.id()),
                        line.happenedOn(),
                        goesBack ? line.claim().reason() : null,
                        goesBack ? line.claim().action() : null,
                        effect == BankEffect.RETURNED ? AnswerVouchers.kept(line) : null));
            }
        }
        effects.write(job.message(), written, job.by());
        if (goesBack) {
            follow(job, lines);
        }
    }

    private void follow(AnswerJob job, List<AppliedLine> lines) {
        Map<Cause, List<Long>> perCause = new LinkedHashMap<>();
        List<AuditEvent> events = new ArrayList<>();
        for (AppliedLine line : lines) {
            Cause cause = new Cause(line.claim().reason(), line.claim().action());
            for (AnsweredPayment payment : line.payments()) {
                perCause.computeIfAbsent(cause, any -> new ArrayList<>()).add(payment.id());
                events.add(event(job, line, payment));
            }
        }
        perCause.forEach((cause, payments) -> follow(job, cause, payments, events));
        audit.record(events);
    }

    private void follow(AnswerJob job, Cause cause, List<Long> payments, List<AuditEvent> events) {
        ReturnHandling handling = ReturnHandling.of(cause.action());
        handling.hold().ifPresent(hold -> returns.holdInvoices(payments, hold, job.today(), job.by()));
        if (handling.accountInvalid()) {
            returns.endBankAccounts(payments)
                    .forEach(vendor -> events.add(new AuditEvent(
                            job.entity(),
                            job.by(),
                            "BANK_ACCOUNT_INVALID",
                            "VENDOR",
                            vendor,
                            null,
                            new AuditFacts().with("reason", cause.reason()).json(),
                            null)));
        }
        if (handling.workingDays() > 0) {
            returns.addTasks(
                    job.entity(),
                    payments,
                    new NewTask(
                            cause.reason(),
                            cause.action(),
                            handling.decides() ? Roles.CONTROLLER : Roles.AP_CLERK,
                            WorkingDays.after(job.today(), handling.workingDays())));
        }
    }

    private static AuditEvent event(AnswerJob job, AppliedLine line, AnsweredPayment payment) {
        return new AuditEvent(
                job.entity(),
                job.by(),
                "PAYMENT_" + line.claim().effect(),
                "PAYMENT_LINE",
                String.valueOf(payment.id()),
                new AuditFacts().with("state", payment.state()).json(),
                new AuditFacts()
                        .with("state", line.claim().effect())
                        .with("reason", line.claim().reason())
                        .with("action", line.claim().action())
                        .with("message", job.message())
                        .with("line", line.line())
                        .json(),
                null);
    }
}
