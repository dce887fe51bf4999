package org.creditback.domain.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.receivables.FilterTerm.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The syntax of the query, rule DI-7. */
class FilterTermTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("DI-7: A..C, >x, !x, *x*; ranges may be open")
    @CsvSource({
        "1001,        EQUAL,   1001,  '',   false",
        "1001..1999,  RANGE,   1001,  1999, false",
        "A..,         RANGE,   A,     '',   false",
        "..C,         RANGE,   '',    C,    false",
        "A .. C,      RANGE,   A,     C,    false",
        ">500,        GREATER, 500,   '',   false",
        "> 500,       GREATER, 500,   '',   false",
        "<500,        LESS,    500,   '',   false",
        "12*,         PATTERN, 12*,   '',   false",
        "*x*,         PATTERN, *x*,   '',   false",
        "!1007,       EQUAL,   1007,  '',   true",
        "! 1007,      EQUAL,   1007,  '',   true",
        "!A..C,       RANGE,   A,     C,    true",
        "!*x*,        PATTERN, *x*,   '',   true",
        "' 1001 ',    EQUAL,   1001,  '',   false"
    })
    void reads(String text, Kind kind, String from, String to, boolean excluded) {
        assertThat(FilterTerm.parse(text)).contains(new FilterTerm(kind, from, to, excluded));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "   ", "!", "! ", "!!x", "..", " .. ", ">", "<", "! >"})
    void refusesWhatSaysNothing(String text) {
        assertThat(FilterTerm.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("F50: filter text that means something elsewhere is literal")
    @ValueSource(strings = {"%", "_", "\\", "' or 1=1", "\u4e2d\u6587", "a%b_c"})
    void foreignSyntaxIsLiteral(String text) {
        assertThat(FilterTerm.parse(text)).contains(new FilterTerm(Kind.EQUAL, text, "", false));
    }

    @Test
    @DisplayName("F50: a text has a limit")
    void aTermHasALimit() {
        assertThat(FilterTerm.parse("x".repeat(240))).isPresent();
        assertThat(FilterTerm.parse("x".repeat(241))).isEmpty();
        assertThat(FilterTerm.parse("x".repeat(10_000))).isEmpty();
    }
}
