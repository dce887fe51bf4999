package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerTransactionsViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private CustomerTransactionsView opened() {
        CustomerTransactionsView view = new CustomerTransactionsView();
        view.transactions = new CustomerTransactionList();
        view.transactions.transactions = lists;
        view.entity = Fakes.entity();
        view.page = page;
        view.check();
        return view;
    }

    @Test
    @DisplayName("Every condition, the order and the place of the address reach the door")
    void asksWhatTheAddressSays() {
        page.with("customer", "C-1")
                .with("document", "PAY-1")
                .with("type", "PAYMENT")
                .with("from", "2026-11-01")
                .with("to", "2026-11-30")
                .with("open", "no")
                .with("voucher", "OB-1")
                .with("sort", "-CUSTOMER")
                .with("after", "place");
        opened().getRows();
        assertThat(lists.asked)
                .containsExactly("TransactionFilter[entity=FI01, customer=C-1, documentNumber=PAY-1,"
                        + " documentType=PAYMENT, from=2026-11-01, to=2026-11-30, open=false, voucher=OB-1]"
                        + " CUSTOMER down place 50");
    }

    @Test
    @DisplayName("Without an order the newest come first; the door is asked once, however often the page asks")
    void beginsWithTheNewest() {
        CustomerTransactionsView view = opened();
        view.getRows();
        view.getNextAddress();
        assertThat(lists.asked).singleElement().asString().endsWith("DATE down - 50");
        assertThat(view.isFirst()).isTrue();
        assertThat(view.getNextAddress()).isNull();
    }

    @Test
    @DisplayName("The next part keeps conditions and order in its address")
    void goesOn() {
        lists.transactions.add(FakeLists.transaction(1));
        lists.next = "p+1";
        page.with("customer", "A&B").with("sort", "CUSTOMER");
        CustomerTransactionsView view = opened();
        assertThat(view.getNextAddress())
                .isEqualTo("/pages/receivables/customer-transactions.xhtml?entity=FI01&customer=A%26B&sort=CUSTOMER"
                        + "&after=p%2B1");
        assertThat(view.isSearching()).isFalse();
        lists.transactions.clear();
        page.forget();
        assertThat(opened().isSearching()).isTrue();
    }

    @Test
    @DisplayName("A heading orders by its column, and once more the other way round")
    void ordersByAHeading() {
        assertThat(opened().sortAddress("CUSTOMER")).endsWith("?entity=FI01&sort=CUSTOMER");
        assertThat(opened().sortState("DATE")).isEqualTo("descending");
        page.with("sort", "CUSTOMER").forget();
        assertThat(opened().sortAddress("CUSTOMER")).endsWith("&sort=-CUSTOMER");
        assertThat(opened().sortState("CUSTOMER")).isEqualTo("ascending");
        assertThat(opened().sortState("DATE")).isEqualTo("none");
    }

    @Test
    @DisplayName("A malformed condition is said at its input and shows nothing, never everything")
    void saysWhatIsMalformed() {
        page.with("from", "yesterday").with("to", "2026-11-01");
        CustomerTransactionsView view = opened();
        assertThat(view.getRows()).isEmpty();
        assertThat(lists.asked).isEmpty();
        assertThat(page.said).containsExactly("from input.date");
        assertThat(view.getInput().getParts()).containsEntry("from", "yesterday");
        assertThatThrownBy(() -> view.getInput().require()).isInstanceOf(Refusal.class);
        page.with("from", "2026-11-02").forget();
        page.said.clear();
        opened();
        assertThat(page.said).containsExactly("to inquiry.dates");
    }

    @Test
    void exportsWithTheSameConditions() {
        page.with("customer", "C-1").with("sort", "CUSTOMER");
        assertThat(opened().export("csv"))
                .isEqualTo("/pages/inquiries/file?entity=FI01&customer=C-1&sort=CUSTOMER"
                        + "&list=CUSTOMER_TRANSACTIONS&format=csv");
    }

    @Test
    @DisplayName("A file has a value for each of its columns")
    void fillsItsColumns() {
        CustomerTransactionList list = new CustomerTransactionList();
        assertThat(list.values(FakeLists.transaction(1))).hasSameSizeAs(list.columns());
    }
}
