package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.payables.InvoiceState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorInvoicesViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private VendorInvoicesView opened() {
        VendorInvoicesView view = new VendorInvoicesView();
        view.invoices = new VendorInvoiceList();
        view.invoices.invoices = lists;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    @Test
    @DisplayName("Every condition of the address reaches the door; a tab keeps the others")
    void asksWhatTheAddressSays() {
        page.with("state", "ON_HOLD")
                .with("vendor", "V-1")
                .with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("currency", "EUR")
                .with("run", "7")
                .with("reason", "MANUAL");
        VendorInvoicesView view = opened();
        view.getRows();
        assertThat(lists.asked)
                .containsExactly("InvoiceFilter[entity=FI01, vendor=V-1, number=-, from=-, to=-, held=-, voucher=-,"
                        + " standing=Standing[state=ON_HOLD, dueFrom=2026-11-01, dueTo=2026-11-30, currency=EUR, run=7,"
                        + " reason=MANUAL]] DATE down - 50");
        assertThat(view.stateAddress(InvoiceState.PAID))
                .contains("state=PAID", "vendor=V-1", "reason=MANUAL")
                .doesNotContain("ON_HOLD");
        assertThat(view.stateAddress(null)).contains("vendor=V-1").doesNotContain("state=");
    }

    @Test
    @DisplayName("Holds that people release are marked and released together; those that end with their cause are not")
    void marksWhatPeopleRelease() {
        assertThat(opened().isMarkable()).isFalse();
        page.forget();
        page.with("reason", "NO_BANK_DETAILS");
        assertThat(opened().isMarkable()).isFalse();
        page.forget();
        page.with("reason", "LEGAL_FREEZE");
        assertThat(opened().isMarkable()).isTrue();
    }

    @Test
    @DisplayName("MO-6: what it adds up to per currency; nothing where it is too much to be added up")
    void addsUp() {
        assertThat(opened().getTotals()).isEmpty();
        page.forget();
        lists.invoices.add(FakeLists.invoice("RB-1"));
        assertThat(opened().getTotals()).hasSize(1);
        VendorInvoiceList list = new VendorInvoiceList();
        assertThat(list.values(FakeLists.invoice("RB-1")))
                .hasSameSizeAs(list.columns())
                .contains("MANUAL RETURNED", "ON_HOLD");
    }
}
