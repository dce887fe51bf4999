package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.ListOrder;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VouchersViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private VouchersView opened() {
        VouchersView view = new VouchersView();
        view.vouchers = new VoucherList();
        view.vouchers.vouchers = lists;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    @Test
    @DisplayName("Every condition of the address reaches the door")
    void asksWhatTheAddressSays() {
        page.with("number", "RV-1")
                .with("kind", "NETTING")
                .with("account", "1000")
                .with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("run", "7")
                .with("sort", "-NUMBER");
        opened().getRows();
        assertThat(lists.asked)
                .containsExactly("VoucherFilter[entity=FI01, number=RV-1, kind=NETTING, account=1000,"
                        + " from=2026-11-01, to=2026-11-30, run=7] NUMBER down - 50");
    }

    @Test
    void saysThatARunIsANumber() {
        page.with("run", "seven");
        assertThat(opened().getRows()).isEmpty();
        assertThat(page.said).containsExactly("run input.count");
    }

    @Test
    @DisplayName("A file has a value for each of its columns")
    void fillsItsColumns() {
        VoucherList list = new VoucherList();
        list.vouchers = lists;
        assertThat(list.read(Fakes.FI01, opened().getInput(), ListOrder.NEWEST_FIRST, null, 1)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(list.values(row)).hasSameSizeAs(list.columns()));
    }
}
