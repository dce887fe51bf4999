package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorTransactionsViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private VendorTransactionsView opened() {
        VendorTransactionsView view = new VendorTransactionsView();
        view.invoices = new VendorTransactionList();
        view.invoices.invoices = lists;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    @Test
    @DisplayName("Every condition of the address reaches the door")
    void asksWhatTheAddressSays() {
        page.with("vendor", "V-1")
                .with("invoice", "RB-1")
                .with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("held", "yes")
                .with("voucher", "RV-1")
                .with("sort", "VENDOR");
        opened().getRows();
        assertThat(lists.asked)
                .containsExactly("InvoiceFilter[entity=FI01, vendor=V-1, number=RB-1, from=2026-11-01,"
                        + " to=2026-11-30, held=true, voucher=RV-1, standing=Standing[state=-, dueFrom=-,"
                        + " dueTo=-, currency=-, run=-, reason=-]] VENDOR up - 50");
    }

    @Test
    @DisplayName("A file has a value for each of its columns, holds in one")
    void fillsItsColumns() {
        VendorTransactionList list = new VendorTransactionList();
        assertThat(list.values(FakeLists.invoice("RB-1")))
                .hasSameSizeAs(list.columns())
                .contains("MANUAL RETURNED");
    }
}
