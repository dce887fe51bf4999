package org.creditback.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.Languages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Exchange rates as people type them")
class RateTextTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1.085|1.085",
                "nl|1,085|1.085",
                "fi|24|24",
                "fr|0,0041|0.0041",
                "zh-CN|7.8123456789|7.8123456789"
            })
    void reads(String language, String typed, String plain) {
        assertThat(RateText.plain(typed, Languages.of(language).orElseThrow())).contains(plain);
    }

    @ParameterizedTest(name = "{0} {1} is nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|1.085",
                "en|1,085",
                "en|-1",
                "en|1e3",
                "en|.5",
                "fi|1 000",
                "en|1.12345678901",
                "en|123456789012345"
            })
    void refuses(String language, String typed) {
        assertThat(RateText.plain(typed, Languages.of(language).orElseThrow())).isEmpty();
    }
}
