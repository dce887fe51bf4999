package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PC-2: country of BIC and IBAN")
class BankCountryTest {

    @ParameterizedTest
    @CsvSource({
        "BE68539007547034, GEBABEBB, true",
        "BE68539007547034, GEBABEBB36A, true",
        "BE68539007547034, BNPAFRPP, false",
        "FI2112345600000785, NDEAFIHH, true",
        // The banks of a territory may name it, its accounts name the mother country.
        "FI2112345600000785, AABAAX22, true",
        "FR1420041010050500013M02606, SOGEREXX, true",
        "FR1420041010050500013M02606, SOGEGGXX, false",
        "GB29NWBK60161331926819, NWBKGGXX, true",
        "GB29NWBK60161331926819, NWBKREXX, false",
        // Not the other way round.
        "MC5811222000010123456789030, BNPAFRPP, false"
    })
    void bothNameTheSameCountryOrOneOfItsTerritories(String iban, String bic, boolean agree) {
        assertThat(BankCountry.agree(iban, bic)).isEqualTo(agree);
    }
}
