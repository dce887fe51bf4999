package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrialBalanceViewTest {

    private final FakePage page = new FakePage();
    private final FakeLists lists = new FakeLists();

    private TrialBalanceView opened() {
        TrialBalanceView view = new TrialBalanceView();
        view.balances = new TrialBalanceList();
        view.balances.balances = lists;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.check();
        return view;
    }

    @Test
    @DisplayName("Date, account and dimensions reach the door, and by which dimension rows are told apart")
    void asksWhatTheAddressSays() {
        page.with("date", "2026-11-30")
                .with("account", "1000")
                .with("dimensions", "Department=D10;BusinessUnit=BU1")
                .with("by", "name:BusinessUnit");
        opened().getRows();
        assertThat(lists.asked)
                .containsExactly("Query[entity=FI01, upTo=2026-11-30, account=1000,"
                        + " dimensions=BusinessUnit=BU1;Department=D10, shown=[BusinessUnit]]");
    }

    @Test
    @DisplayName("Without conditions: everything that is posted, by all dimensions; by account: no dimension")
    void beginsWithEverything() {
        opened().getRows();
        page.with("by", "ACCOUNT").forget();
        opened().getRows();
        assertThat(lists.asked.get(0)).contains("upTo=9999-12-31", "account=null", "shown=null");
        assertThat(lists.asked.get(1)).endsWith("shown=[]]");
    }

    @Test
    void sumsItsColumns() {
        TrialBalanceView view = opened();
        assertThat(view.getDebit()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getCredit()).isEqualTo(Fakes.eur("30.00"));
        assertThat(view.getBalance()).isEqualTo(Fakes.eur("0.00"));
    }

    @Test
    void offersTheDimensionsOfTheLegalEntity() {
        assertThat(opened().getChoices()).containsKeys("", "ACCOUNT", "name:BusinessUnit");
    }

    @Test
    void saysThatDimensionsAreMalformed() {
        page.with("dimensions", "BusinessUnit");
        assertThat(opened().getRows()).isEmpty();
        assertThat(page.said).containsExactly("dimensions inquiry.dimensions");
    }
}
