package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.creditback.domain.Refusal;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeRateViewTest {

    private final FakePage page = new FakePage();
    private final FakeRates rates = new FakeRates();

    private ExchangeRateView opened() {
        ExchangeRateView view = new ExchangeRateView();
        view.rates = rates;
        view.page = page;
        view.text = Fakes.texts();
        view.caller = new CallerView() {
            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        };
        view.read();
        return view;
    }

    private ExchangeRateView existing() {
        page.with("from", "EUR").with("to", "USD").with("day", "2026-11-01");
        return opened();
    }

    private String stored() {
        return rates.get(CurrencyUnit.EUR, CurrencyUnit.USD, FakeRates.DAY)
                .rate()
                .value()
                .toPlainString();
    }

    @Test
    @DisplayName("interfaces.md 2: a new rate has a pair, a first day and a value of up to ten decimals")
    void adds() {
        ExchangeRateView view = opened();
        view.setFrom("EUR");
        view.setTo("CZK");
        view.setValidFrom(FakeRates.DAY);
        view.setRate("24.1234567891");
        view.save();
        assertThat(rates.get(CurrencyUnit.EUR, CurrencyUnit.of("CZK"), FakeRates.DAY)
                        .rate()
                        .value())
                .hasToString("24.1234567891");
        assertThat(view.isExisting()).isTrue();
        assertThat(page.said).containsExactly("msg.saved");
    }

    @Test
    @DisplayName("MO-1: what is no rate is refused at its field and stores nothing")
    void refusesWhatIsNoRate() {
        ExchangeRateView view = opened();
        view.setFrom("EUR");
        view.setTo("USD");
        view.setValidFrom(FakeRates.DAY.plusDays(1));
        for (String typed : new String[] {"", "0", "-1", "1,234", "1.2.3", "1e3", "1.12345678901"}) {
            view.setRate(typed);
            assertThatThrownBy(view::save).as(typed).hasMessageContaining("BAD_VALUE");
        }
        view.setRate("1.1");
        view.setTo("EUR");
        assertThatThrownBy(view::save).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("to"));
        assertThat(rates.stored).hasSize(1);
    }

    @Test
    @DisplayName("controls.md 3: a rate is replaced and withdrawn with a reason only")
    void changesWithAReason() {
        ExchangeRateView view = existing();
        assertThat(view.getRate()).isEqualTo("1.085");
        view.setRate("1.09");
        assertThatThrownBy(view::save).hasMessageContaining("MISSING_VALUE");
        view.setReason("Typing error");
        view.save();
        assertThat(stored()).isEqualTo("1.09");
        view.setReason("Wrong day");
        view.withdraw();
        assertThat(view.getLine().withdrawn()).isTrue();
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        ExchangeRateView view = existing();
        view.setRate("1.09");
        view.setReason("Typing error");
        rates.changeBySomebodyElse("1.2");
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences()).singleElement().satisfies(difference -> assertThat(
                        difference.yours() + " " + difference.now())
                .isEqualTo("1.09 1.20"));
        view.save();
        assertThat(stored()).isEqualTo("1.09");
    }

    @Test
    void whatNobodyEnteredIsNotFound() {
        page.with("from", "EUR").with("to", "USD").with("day", "2020-01-01");
        assertThatThrownBy(this::opened).hasMessageContaining("NOT_FOUND");
        page.with("to", "XX");
        assertThatThrownBy(this::opened).hasMessageContaining("NOT_FOUND");
    }
}
