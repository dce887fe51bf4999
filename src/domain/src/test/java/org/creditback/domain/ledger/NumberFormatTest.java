package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, rule NU-1 and the formats of a new legal entity. */
class NumberFormatTest {

    @Test
    @DisplayName("interfaces: RB-, RV-, OTV-, VP-, BS-, OB-, CS-")
    void aNewLegalEntityHasItsPrefixes() {
        assertThat(NumberSeries.values())
                .extracting(NumberSeries::defaultPrefix)
                .containsExactlyInAnyOrder("RB-", "RV-", "OTV-", "VP-", "BS-", "OB-", "CS-");
    }

    @ParameterizedTest
    @CsvSource({"1, RB-000001", "42, RB-000042", "999999, RB-999999", "1000000, RB-1000000", "12345678, RB-12345678"})
    @DisplayName("at least six digits; more where they are needed, never fewer numbers")
    void hasAtLeastSixDigits(long value, String number) {
        assertThat(new NumberFormat("RB-", 6, 0).number(value)).isEqualTo(number);
    }

    @Test
    @DisplayName("NU-1: the year stands in the number where the series restarts with it")
    void namesTheFiscalYear() {
        assertThat(new NumberFormat("RB-", 6, 2026).number(7)).isEqualTo("RB-2026-000007");
        assertThat(new NumberFormat("X", 1, 0).number(7)).isEqualTo("X7");
    }
}
