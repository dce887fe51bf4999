package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VoucherViewTest {

    private final FakePage page = new FakePage().with("number", "RV-1");
    private final FakeLists lists = new FakeLists();

    private VoucherView opened() {
        VoucherView view = new VoucherView();
        view.vouchers = lists;
        view.transactions = lists;
        view.invoices = lists;
        view.chains = lists;
        view.entity = Fakes.entity();
        view.page = page;
        return view;
    }

    @Test
    @DisplayName("Debits and credits are summed each, and agree")
    void sumsItsSides() {
        VoucherView view = opened();
        assertThat(view.total("DEBIT")).isEqualTo(Fakes.eur("20.00")).isEqualTo(view.total("CREDIT"));
        assertThat(view.accountingTotal("DEBIT")).isEqualTo(view.accountingTotal("CREDIT"));
    }

    @Test
    @DisplayName("What it brought in is asked for by its number, and more than fifty are a list of their own")
    void showsWhereItLeads() {
        lists.transactions.add(FakeLists.transaction(1));
        lists.invoices.add(FakeLists.invoice("RB-1"));
        lists.next = "place";
        VoucherView view = opened();
        assertThat(view.getBrought()).hasSize(1);
        assertThat(view.isMoreBrought()).isTrue();
        assertThat(view.getInvoices()).hasSize(1);
        assertThat(view.getSettled()).hasSize(1);
        assertThat(lists.asked).hasSize(2).allSatisfy(asked -> assertThat(asked).contains("voucher=RV-1"));
    }

    @Test
    @DisplayName("RE-6: a voucher leads to the chains it stands in")
    void leadsToItsChains() {
        assertThat(opened().getChains()).containsExactly("RB-1");
    }

    @Test
    void whatIsNotThereDoesNotExist() {
        page.with("number", "RV-9");
        assertThatThrownBy(() -> opened().getVoucher())
                .isInstanceOf(Refusal.class)
                .hasMessage("NOT_FOUND [RV-9]");
    }
}
