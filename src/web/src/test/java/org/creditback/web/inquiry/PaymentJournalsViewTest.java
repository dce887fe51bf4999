package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentJournal.Total;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.payments.FakePayments;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentJournalsViewTest {

    private final FakePage page = new FakePage();
    private final FakePayments payments = new FakePayments();

    private PaymentJournalsView opened() {
        PaymentJournalsView view = new PaymentJournalsView();
        view.journals = new PaymentJournalList();
        view.journals.monitor = payments;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    private static PaymentJournal journal(Total... totals) {
        return new PaymentJournal(
                7,
                JournalState.CREATED,
                PaymentApproval.ALWAYS,
                "clerk",
                Instant.EPOCH,
                null,
                null,
                "",
                false,
                null,
                List.of(totals),
                0);
    }

    @Test
    @DisplayName("Every condition of the address reaches the door")
    void asksWhatTheAddressSays() {
        page.with("state", "SUBMITTED")
                .with("posted", "no")
                .with("by", "clerk")
                .with("from", "2026-11-01")
                .with("to", "2026-11-30");
        opened().getRows();
        assertThat(payments.asked)
                .containsExactly("journals JournalFilter[entity=FI01, state=SUBMITTED, posted=false, preparedBy=clerk,"
                        + " from=2026-11-01, to=2026-11-30]");
    }

    @Test
    @DisplayName("MO-6: sums are per currency and without what is canceled")
    void sumsWhatIsPaid() {
        PaymentJournal journal = journal(
                new Total(PaymentState.CREATED, "SEPA", 2, Fakes.eur("70.00")),
                new Total(PaymentState.CREATED, "SWIFT", 1, Fakes.eur("5.00")),
                new Total(PaymentState.CREATED, "SWIFT", 1, Money.parse("SEK 9.00")),
                new Total(PaymentState.CANCELED, "SEPA", 4, Fakes.eur("100.00")));
        PaymentJournalsView view = opened();
        assertThat(view.payments(journal)).isEqualTo(4);
        assertThat(view.sums(journal)).containsExactly(Fakes.eur("75.00"), Money.parse("SEK 9.00"));
        assertThat(view.state(journal)).isEqualTo("CREATED");
        assertThat(view.state(journal(new Total(PaymentState.CANCELED, "SEPA", 1, Fakes.eur("1.00")))))
                .isEqualTo("CANCELED");
        assertThat(view.journals.values(journal))
                .hasSameSizeAs(view.journals.columns())
                .contains(7L);
    }
}
