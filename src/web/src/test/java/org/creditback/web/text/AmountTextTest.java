package org.creditback.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.creditback.domain.Languages;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("MO-1: amounts as people type them")
class AmountTextTest {

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EUR|1,234.50|1234.50",
                "en|EUR|25|25.00",
                "en|EUR|-3.5|-3.50",
                "en|EUR|\u22123.5|-3.50",
                "en|EUR|1234567.89|1234567.89",
                "en|JPY|167|167",
                "en|TND|0.125|0.125",
                "nl|EUR|1.234|1234.00",
                "nl|EUR|1.234,5|1234.50",
                "fi|EUR|1 234,50|1234.50",
                "fi|EUR|1\u00a0234,50|1234.50",
                "fr|EUR|1\u202f234,50|1234.50",
                "sv|SEK|1 234 567,8|1234567.80"
            })
    void reads(String language, String currency, String typed, String amount) {
        assertThat(AmountText.parse(typed, CurrencyUnit.of(currency), locale(language))
                        .map(Amounts::plain))
                .contains(amount);
    }

    @ParameterizedTest(name = "{0} {1} {2} is nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EUR|25x",
                "en|EUR|1,23",
                "en|EUR|1,2345.00",
                "en|EUR|0.125",
                "en|JPY|1.5",
                "en|EUR|1e3",
                "en|EUR|+5",
                "en|EUR|.",
                "en|EUR|--5",
                "en|EUR|1 234",
                "nl|EUR|1.5",
                "nl|EUR|1,234.50",
                "fi|EUR|1.50",
                "en|EUR|99999999999999999999"
            })
    void refuses(String language, String currency, String typed) {
        assertThat(AmountText.parse(typed, CurrencyUnit.of(currency), locale(language)))
                .isEmpty();
    }

    private static Locale locale(String language) {
        return Languages.of(language).orElseThrow();
    }
}
