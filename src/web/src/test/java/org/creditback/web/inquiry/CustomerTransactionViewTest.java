package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.Test;

class CustomerTransactionViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private CustomerTransactionView opened() {
        CustomerTransactionView view = new CustomerTransactionView();
        view.transactions = lists;
        view.entity = Fakes.entity();
        view.page = page;
        return view;
    }

    @Test
    void showsTheTransactionOfTheAddress() {
        lists.transactions.add(FakeLists.transaction(3));
        page.with("id", "3");
        assertThat(opened().getDetail().line().documentNumber()).isEqualTo("PAY-3");
    }

    @Test
    void findsItByCustomerAndDocument() {
        lists.transactions.add(FakeLists.transaction(3));
        page.with("customer", "C-1").with("document", "PAY-3");
        assertThat(opened().getDetail().line().id()).isEqualTo(3);
        assertThat(lists.asked).singleElement().asString().contains("customer=C-1", "documentNumber=PAY-3");
        lists.transactions.clear();
        page.forget();
        assertThatThrownBy(() -> opened().getDetail()).hasMessage("NOT_FOUND [PAY-3]");
    }

    @Test
    void whatIsNotThereDoesNotExist() {
        page.with("id", "4");
        assertThatThrownBy(() -> opened().getDetail())
                .isInstanceOf(Refusal.class)
                .hasMessage("NOT_FOUND [4]");
    }
}
