package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.creditback.domain.money.QuotedRate;
import org.creditback.web.page.FakePage;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeRatesViewTest {

    private final FakePage page = new FakePage();
    private final FakeRates rates = new FakeRates();

    private ExchangeRatesView opened() {
        ExchangeRatesView view = new ExchangeRatesView();
        view.rates = rates;
        view.page = page;
        return view;
    }

    @Test
    @DisplayName("screens.md 2: pair, days and state of the address reach the door, in capitals or not")
    void filtersByTheAddress() {
        page.with("from", "eur").with("to", "USD").with("since", "2026-01-01").with("state", "WITHDRAWN");
        assertThat(opened().getRates()).hasSize(1);
        assertThat(rates.asked)
                .containsExactly(
                        "RateFilter[from=EUR, to=USD, since=2026-01-01, until=null, withdrawn=true] after null 51");
    }

    @Test
    @DisplayName("A condition that cannot be read shows nothing, is said at its input, and stays")
    void saysWhatIsWrongWithAFilter() {
        page.with("from", "EURO").with("until", "soon");
        ExchangeRatesView view = opened();
        view.check();
        assertThat(view.getRates()).isEmpty();
        assertThat(rates.asked).isEmpty();
        assertThat(page.said).containsExactly("from rates.noCurrency", "until input.date");
        assertThat(view.getInput().getParts()).containsEntry("until", "soon");
    }

    @Test
    @DisplayName("The next page begins after the last line of this one, with the same conditions")
    void pagesByPlace() {
        IntStream.rangeClosed(1, 60)
                .forEach(day -> rates.add(new QuotedRate(
                        CurrencyUnit.EUR, CurrencyUnit.USD, FakeRates.DAY.plusDays(day), BigDecimal.TEN)));
        page.with("from", "EUR");
        ExchangeRatesView view = opened();
        assertThat(view.getRates()).hasSize(50);
        assertThat(view.getNext()).containsEntry("from", "EUR").containsEntry("after", "2026-12-20 EUR USD");
        FakePage next = new FakePage().with("after", "2026-12-20 EUR USD");
        ExchangeRatesView second = new ExchangeRatesView();
        second.rates = rates;
        second.page = next;
        second.getRates();
        assertThat(rates.asked.get(1)).contains("after Place[validFrom=2026-12-20, from=EUR, to=USD]");
    }
}
