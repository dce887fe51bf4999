package org.creditback.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates and rounding, rules MO-2 and MO-3. */
class ExchangeRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static Money convert(String accounting, String value, boolean multiplies, String amount) {
        Money money = Money.parse(amount);
        return new ExchangeRate(
                        CurrencyUnit.of(accounting), money.getCurrencyUnit(), new BigDecimal(value), multiplies, DAY)
                .toAccounting(money);
    }

    @ParameterizedTest(name = "{0}: {2} at {1} is {3}")
    @DisplayName("MO-3: amount divided by the rate from the accounting currency")
    @CsvSource({
        "E4,  1.0500,  USD 1100.00, EUR 1047.62",
        "E16, 1.0500,  USD 16.50,   EUR 15.71",
        "E16, 1.0500,  USD 13.00,   EUR 12.38",
        "E17, 160.00,  JPY 10000,   EUR 62.50",
        "E17, 160.00,  JPY 4000,    EUR 25.00",
        "E17, 160.00,  JPY 3999,    EUR 24.99",
        "E17, 0.3300,  KWD 30.000,  EUR 90.91",
        "E17, 3.4000,  TND 84.983,  EUR 25.00",
        "E17, 3.4000,  TND 84.982,  EUR 24.99",
        "E28, 2.0000,  USD 50.01,   EUR 25.01",
        "E28, 2.0000,  USD 50.03,   EUR 25.02",
        "E27, 0.0065,  USD 6.50,    JPY 1000",
        "E27, 0.0065,  USD 6.49,    JPY 998",
        "E27, 3.0000,  EUR 14.99,   KWD 4.997",
        "E29, 1.1000,  USD 27.50,   EUR 25.00"
    })
    void dividesByARateFromTheAccountingCurrency(String example, String rate, String amount, String expected) {
        Money wanted = Money.parse(expected);
        assertThat(convert(wanted.getCurrencyUnit().getCode(), rate, false, amount))
                .isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @DisplayName("MO-3: amount multiplied by the rate to the accounting currency")
    @CsvSource({
        "0.9500,  USD 100.00, EUR 95.00",
        "0.5000,  USD 50.01,  EUR 25.01",
        "0.00625, JPY 3999,   EUR 24.99",
        "153.85,  USD 6.50,   JPY 1000",
        "0.3333,  EUR 15.00,  KWD 5.000"
    })
    void multipliesByARateToTheAccountingCurrency(String rate, String amount, String expected) {
        Money wanted = Money.parse(expected);
        assertThat(convert(wanted.getCurrencyUnit().getCode(), rate, true, amount))
                .isEqualTo(wanted);
    }

    @Test
    @DisplayName("MO-2: half up on the absolute amount, so a credit rounds like a debit")
    void roundsTheAbsoluteAmount() {
        assertThat(convert("EUR", "2.0000", false, "USD -50.01")).isEqualTo(Money.parse("EUR -25.01"));
        assertThat(convert("EUR", "0.5000", true, "USD -50.01")).isEqualTo(Money.parse("EUR -25.01"));
    }

    @Test
    @DisplayName("MO-2: rounded once, however many decimals the rate has")
    void roundsOnce() {
        // 0.0049999…: in two steps (0.0050, then 0.01) it would be a cent.
        assertThat(convert("EUR", "0.0049999999", true, "USD 1.00")).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void aRateIsAboveZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> convert("EUR", "0", false, "USD 1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> convert("EUR", "-1.05", true, "USD 1.00"));
    }

    @Test
    @DisplayName("MO-3: no cross rates, so a third currency is refused")
    void aThirdCurrencyIsRefused() {
        ExchangeRate dollars = new ExchangeRate(CurrencyUnit.EUR, CurrencyUnit.USD, BigDecimal.ONE, false, DAY);
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.toAccounting(Money.parse("JPY 1")));
    }
}
