package org.creditback.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ASVS 1.2.10: a file of rejected rows calculates nothing, and comes back as it was meant")
class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "@home|'@home",
                "+31 6 1234|'+31 6 1234",
                "-1+1|'-1+1",
                "'=1|''=1",
                "-5.00|-5.00",
                "+7|+7",
                "'s-Hertogenbosch|'s-Hertogenbosch",
                "Ann|Ann",
                "'|'"
            })
    void guardsWhatBeginsLikeAFormula(String text, String guarded) {
        assertThat(FormulaGuard.on(text)).isEqualTo(guarded);
        assertThat(FormulaGuard.off(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\t=1", "\n=1", "''=1", "'''-5", "=", "'"})
    void whatWentOutComesBack(String text) {
        assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'=1,=1", "'-5.00,-5.00", "'@x,@x"})
    void theQuoteOfASpreadsheetIsNoPartOfTheText(String typed, String meant) {
        assertThat(FormulaGuard.off(typed)).isEqualTo(meant);
    }
}
