package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentByHandViewTest {

    private final FakePage page = new FakePage().with("vendor", "V-1");
    private final FakePayments payments = new FakePayments();

    private PaymentByHandView opened() {
        PaymentByHandView view = new PaymentByHandView();
        view.proposals = payments;
        view.journals = payments;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("PM-17, PM-21: marked invoices, in part or in full, in a journal of their own")
    void paysWhatIsMarked() {
        payments.open.add(FakePayments.invoice("RB-1", null));
        payments.open.add(FakePayments.invoice("RB-2", null));
        payments.open.add(FakePayments.invoice("RB-3", null));
        PaymentByHandView view = opened();
        assertThat(view.add()).isNull();
        view.getMarked().put("RB-1", true);
        view.getMarked().put("RB-3", true);
        view.getAmounts().put("RB-3", Fakes.eur("12.50"));
        assertThat(view.add()).isEqualTo("payment-journal?faces-redirect=true&entity=FI01&journal=9");
        assertThat(page.said).contains("handPayment.nothingMarked");
        assertThat(payments.asked)
                .containsExactly(
                        "open", "add 9 V-1 null [Part[invoice=RB-1, amount=null], Part[invoice=RB-3, amount=12.50]]");
    }

    @Test
    @DisplayName("PM-14: what goes meanwhile moves no row, and another journal's invoice is not free")
    void rowsStayWhereTheyWere() {
        payments.open.add(FakePayments.invoice("RB-1", null));
        payments.open.add(FakePayments.invoice("RB-2", "ALREADY_IN_JOURNAL"));
        PaymentByHandView view = opened();
        payments.open.remove(0);
        page.forget();
        assertThat(view.getRows()).extracting(PaymentByHandView.Row::number).containsExactly("RB-1", "RB-2");
        assertThat(view.getRows()).noneMatch(PaymentByHandView.Row::free);
    }
}
