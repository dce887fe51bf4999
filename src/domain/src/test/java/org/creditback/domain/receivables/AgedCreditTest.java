package org.creditback.domain.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgedCreditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @DisplayName("A credit of n days: not due, 0 to 30, 31 to 60, 61 to 90, more")
    @CsvSource({
        "-1, NOT_DUE",
        "0, TO_30",
        "30, TO_30",
        "31, TO_60",
        "60, TO_60",
        "61, TO_90",
        "90, TO_90",
        "91, OVER_90",
        "4000, OVER_90"
    })
    void agesByDays(int days, CreditAge age) {
        assertThat(CreditAge.of(TODAY.minusDays(days), TODAY)).isEqualTo(age);
    }

    @Test
    @DisplayName("MO-6: one line per currency, in code order; debits are left out")
    void keepsCurrenciesApart() {
        List<AgedCredit> aged = AgedCredit.of(
                List.of(
                        item("SEK -10.00", TODAY.minusDays(40), null),
                        item("EUR -5.00", TODAY.minusDays(100), null),
                        item("EUR -2.00", TODAY.minusDays(100), TODAY.plusDays(3)),
                        item("EUR 99.00", TODAY, null)),
                TODAY);
        assertThat(aged)
                .extracting(AgedCredit::total)
                .containsExactly(Money.parse("EUR 7.00"), Money.parse("SEK 10.00"));
        assertThat(aged.get(0).of(CreditAge.OVER_90)).isEqualTo(Money.parse("EUR 5.00"));
        assertThat(aged.get(0).of(CreditAge.NOT_DUE)).isEqualTo(Money.parse("EUR 2.00"));
        assertThat(aged.get(1).of(CreditAge.TO_60)).isEqualTo(Money.parse("SEK 10.00"));
        assertThat(aged.get(1).of(CreditAge.TO_30)).isEqualTo(Money.parse("SEK 0.00"));
    }

    private static OpenTransaction item(String open, LocalDate date, @Nullable LocalDate due) {
        Money amount = Money.parse(open);
        OpenLine line =
                new OpenLine(1, new LedgerDimension("130100", DimensionSet.EMPTY), amount, amount, amount, amount);
        return new OpenTransaction(1, "D-1", date, due, "", null, null, null, List.of(line));
    }
}
