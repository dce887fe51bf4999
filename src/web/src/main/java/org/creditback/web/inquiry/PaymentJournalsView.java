package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentJournal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payment journals. */
@Named
@RequestScoped
public class PaymentJournalsView extends InquiryView<PaymentJournal> {

    @Inject
    PaymentJournalList journals;

    @Override
    InquiryList<PaymentJournal> list() {
        return journals;
    }

    public JournalState[] getStates() {
        return JournalState.values();
    }

    /** What it is called after now: posted and canceled journals by that. */
    public String state(PaymentJournal journal) {
        if (journal.posted()) {
            return "POSTED";
        }
        return !journal.totals().isEmpty() && payments(journal) == 0
                ? "CANCELED"
                : journal.state().name();
    }

    /** Payments that are not canceled. */
    public long payments(PaymentJournal journal) {
        return journal.totals().stream()
                .filter(total -> total.state() != PaymentState.CANCELED)
                .mapToLong(PaymentJournal.Total::payments)
                .sum();
    }

    /** Their sums, per currency. */
    public Collection<Money> sums(PaymentJournal journal) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        journal.totals().stream()
                .filter(total -> total.state() != PaymentState.CANCELED)
                .forEach(total -> sums.merge(total.amount().getCurrencyUnit(), total.amount(), Money::plus));
        return List.copyOf(sums.values());
    }
}
