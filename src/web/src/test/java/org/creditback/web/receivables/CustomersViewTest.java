package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LazyLines.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomersViewTest {

    private final FakePage page = new FakePage();
    private final FakeCustomers customers = new FakeCustomers();

    private CustomersView opened() {
        CustomersView view = new CustomersView();
        view.customers = customers;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("DI-7: the filter of the address reaches the door")
    void filtersByTheAddress() {
        page.with("customerAccounts", "C-1..C-5").with("vendorAccount", "EMPTY");
        assertThat(opened().count()).isEqualTo(1);
        assertThat(customers.asked).singleElement().asString().contains("C-1", "C-5");
    }

    @Test
    @DisplayName("A malformed filter lists nobody and says so, and what was typed stays")
    void saysWhatIsWrongWithAFilter() {
        page.with("names", "a..b..c");
        CustomersView view = opened();
        view.check();
        assertThat(view.isMalformed()).isTrue();
        assertThat(view.count()).isZero();
        assertThat(view.page(null, 0, 50)).isEmpty();
        assertThat(page.said).containsExactly("filter.names refusal.BAD_VALUE");
        assertThat(view.getInput().getNames()).isEqualTo("a..b..c");
    }

    @Test
    @DisplayName("Sorting: fields of the door's list only")
    void ordersByKnownFieldsOnly() {
        CustomersView view = opened();
        view.page(Order.of("-NAME"), 50, 25);
        view.page(Order.of("name; DROP TABLE"), 0, 25);
        view.page(null, 0, 25);
        assertThat(customers.asked).containsExactly("NAME down 50+25", "ACCOUNT up 0+25", "ACCOUNT up 0+25");
    }

    @Test
    void saysWhereTheListEnds() {
        assertThat(opened().isCut()).isFalse();
        page.forget();
        page.with("names", "many").with("first", "20000");
        CustomersView view = opened();
        assertThat(view.isCut()).isTrue();
        assertThat(view.getFirst()).isEqualTo(LazyLines.MOST);
    }

    @Test
    void startsWhereTheAddressSays() {
        page.with("first", "150").with("sort", "-VENDOR_ACCOUNT");
        CustomersView view = opened();
        assertThat(view.getFirst()).isEqualTo(150);
        assertThat(view.getOrder()).isNotNull();
        assertThat(page.with("first", "-1").number("first")).isZero();
    }
}
