package org.creditback.payables.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BankClaim;
import org.creditback.domain.payables.BankEffect;
import org.creditback.ledger.LedgerTerms;
import org.joda.money.CurrencyUnit;

/** When the effects of a message are posted: on the bank's day where its period is open, else today. */
final class PostingDays {

    private final LedgerTerms ledger;
    private final AnswerJob job;
    private final CurrencyUnit accounting;
    private final Map<LocalDate, Boolean> open = new HashMap<>();

    PostingDays(LedgerTerms ledger, AnswerJob job) {
        this.ledger = ledger;
        this.job = job;
        this.accounting = ledger.legalEntity(job.entity()).accountingCurrency();
    }

    LocalDate happenedOn(BankClaim claim) {
        return Objects.requireNonNullElse(claim.happenedOn(), job.today());
    }

    /** Empty where neither period is open. */
    Optional<LocalDate> postingDate(BankClaim claim) {
        // A rejection is no booking of the bank: it is posted when we learn of it.
        LocalDate wanted = claim.effect() == BankEffect.REJECTED ? job.today() : happenedOn(claim);
        if (isOpen(wanted)) {
            return Optional.of(wanted);
        }
        return isOpen(job.today()) ? Optional.of(job.today()) : Optional.empty();
    }

    /** What keeps a line that the rules let pass from being posted; empty for nothing. */
    Optional<AnswerReason> obstacle(BankClaim claim, AnsweredPayment payment) {
        if (claim.effect() == BankEffect.ACCEPTED || !payment.posted()) {
            return Optional.empty();
        }
        if (postingDate(claim).isEmpty()) {
            return Optional.of(AnswerReason.PERIOD_CLOSED);
        }
        CurrencyUnit currency = payment.amount().getCurrencyUnit();
        boolean valued = claim.effect() != BankEffect.RETURNED
                || currency.equals(accounting)
                || ledger.rates(accounting, happenedOn(claim)).containsKey(currency);
        return valued ? Optional.empty() : Optional.of(AnswerReason.NO_EXCHANGE_RATE);
    }

    private boolean isOpen(LocalDate day) {
        return open.computeIfAbsent(day, each -> ledger.isOpen(job.entity(), each));
    }
}
