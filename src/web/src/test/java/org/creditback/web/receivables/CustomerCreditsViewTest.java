package org.creditback.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.web.export.ExportRows;
import org.creditback.web.page.FakeBalances;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerCreditsViewTest {

    private final FakePage page = new FakePage();
    private final FakeBalances balances = new FakeBalances();

    private CustomerCreditsView opened() {
        CustomerCreditsView view = new CustomerCreditsView();
        view.balances = balances;
        view.setUp = new FakeSetUp();
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("Filter, choice, reason, terms and place of the address reach the door, once for each page")
    void asksForWhatTheAddressSays() {
        page.with("customerAccounts", "C-1..C-5")
                .with("show", "DECLINED")
                .with("reason", "OPEN_DEBIT")
                .with("openDebits", "NET")
                .with("after", "C-2");
        balances.lines.add(FakeBalances.line("C-3", DeclineReason.OPEN_DEBIT));
        CustomerCreditsView view = opened();
        assertThat(view.getLines()).hasSize(1);
        assertThat(view.getLines()).hasSize(1);
        assertThat(view.isFirstPage()).isFalse();
        assertThat(balances.asked).containsExactly("page after C-2 DECLINED OPEN_DEBIT NET");
    }

    @Test
    @DisplayName("A choice that is none is the first one, never an error")
    void takesUnknownChoicesForTheFirst() {
        page.with("show", "'; DROP TABLE").with("openDebits", "net").with("reason", "");
        CustomerCreditsView view = opened();
        assertThat(view.getLines()).isEmpty();
        assertThat(balances.asked).containsExactly("page after null ALL null EXCLUDE");
        assertThat(view.getInput().isBlank()).isTrue();
    }

    @Test
    @DisplayName("A malformed filter shows nobody and no total, and is said at its field")
    void saysWhatIsMalformed() {
        page.with("names", "a..b..c");
        CustomerCreditsView view = opened();
        view.check();
        assertThat(page.said).containsExactly("filter.names refusal.BAD_VALUE");
        assertThat(view.getLines()).isEmpty();
        assertThat(view.getFigures()).isNull();
        assertThat(balances.asked).isEmpty();
    }

    @Test
    @DisplayName("Totals that are still being counted are nothing; counted ones carry their time")
    void waitsForTotals() {
        assertThat(opened().getFigures()).isNull();
        balances.figures = new CreditFigures(2, List.of());
        page.forget();
        assertThat(opened().getFigures())
                .satisfies(counted -> assertThat(counted.value().customers()).isEqualTo(2));
    }

    @Test
    @DisplayName("The next page and the file keep every condition")
    void keepsConditionsInAddresses() {
        page.with("names", "*a&b*").with("show", "AT_MINIMUM");
        CustomerCreditsView view = opened();
        assertThat(view.at("C 9"))
                .isEqualTo(
                        "/pages/receivables/customer-credits.xhtml?entity=FI01&names=*a%26b*&show=AT_MINIMUM&after=C+9");
        assertThat(view.export("csv"))
                .isEqualTo(
                        "/pages/receivables/customer-credits/file?entity=FI01&names=*a%26b*&show=AT_MINIMUM&format=csv");
    }

    @Test
    @DisplayName("DI-7: an account that reads as a list, a range or a pattern is not marked: it would reach others")
    void marksOnlyPlainAccounts() {
        CustomerCreditsView view = opened();
        assertThat(view.isMarkable("C-1")).isTrue();
        assertThat(List.of("A,B", "A..C", "A*", "!A", ">A", "")).noneMatch(view::isMarkable);
    }

    @Test
    @DisplayName("A file has a row for each customer and currency, page after page")
    void writesEveryPage() {
        balances.lines.add(FakeBalances.line("C-1", DeclineReason.BELOW_MINIMUM, DeclineReason.OPEN_DEBIT));
        balances.next = "C-1";
        List<Object[]> rows = new ArrayList<>();
        ExportRows file = CustomerCreditsRows.of(CustomerCreditsRows.COLUMNS, balances, Fakes.FI01, CreditQuery.ALL);
        file.forEach(values -> {
            rows.add(values);
            balances.next = null;
        });
        assertThat(balances.asked)
                .containsExactly("page after null ALL null EXCLUDE", "page after C-1 ALL null EXCLUDE");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .hasSameSizeAs(CustomerCreditsRows.COLUMNS)
                .contains("C-1", "EUR", Fakes.eur("100.00"), "DECLINED", "BELOW_MINIMUM OPEN_DEBIT");
    }
}
