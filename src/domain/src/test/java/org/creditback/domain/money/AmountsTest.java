package org.creditback.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as text and in columns, rule MO-1. */
class AmountsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "25.00", "-0.01", "0.0000000001", "1234567890123456789"})
    void readsPlainNumbers(String text) {
        assertThat(Amounts.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("F48: never a wrong number")
    @ValueSource(
            strings = {
                "",
                " ",
                "+1",
                "1,00",
                "1.234,56",
                "1,234.56",
                "1 234.56",
                "1e5",
                "1E-2",
                ".5",
                "5.",
                "--1",
                "\u22125",
                "\u0663",
                "1.2.3",
                "0x1",
                "NaN",
                "1 ",
                " 1",
                "123456789012345678901234567890",
                "1.00\n"
            })
    void refusesWhatIsNotPlain(String text) {
        assertThat(Amounts.isPlain(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 167, true",
        "JPY, 167.0, false",
        "EUR, 1.23, true",
        "EUR, 1.230, false",
        "EUR, 1, true",
        "KWD, 0.001, true",
        "KWD, 0.0001, false",
        "TND, 84.983, true"
    })
    @DisplayName("MO-1: decimals follow the currency")
    void knowsTheDecimalsOfACurrency(String currency, String number, boolean fits) {
        assertThat(Amounts.fits(CurrencyUnit.of(currency), new BigDecimal(number)))
                .isEqualTo(fits);
    }

    @Test
    @DisplayName("MO-1: more decimals than the currency has are refused, never cut")
    void neverCutsADecimal() {
        assertThat(Amounts.stored(CurrencyUnit.JPY, new BigDecimal("167.0000"))).isEqualTo(Money.parse("JPY 167"));
        assertThat(Amounts.stored(CurrencyUnit.of("KWD"), new BigDecimal("-0.0010")))
                .isEqualTo(Money.parse("KWD -0.001"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amounts.stored(CurrencyUnit.EUR, new BigDecimal("1.2340")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Amounts.stored(CurrencyUnit.JPY, new BigDecimal("0.5")));
    }

    @Test
    void writesTheDecimalsOfTheCurrency() {
        assertThat(Amounts.plain(Money.parse("EUR 1234.5"))).isEqualTo("1234.50");
        assertThat(Amounts.plain(Money.parse("JPY 167"))).isEqualTo("167");
        assertThat(Amounts.plain(Money.parse("KWD 0"))).isEqualTo("0.000");
        assertThat(Amounts.plain(Money.parse("EUR 12345678901234567.89"))).isEqualTo("12345678901234567.89");
    }
}
