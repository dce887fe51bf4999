package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Methods of payment, payments.md section 5")
class ServiceLevelTest {

    @ParameterizedTest
    @CsvSource({
        "SEPA, SEPA, true, false",
        "SEPA_INST, SEPA, true, true",
        "NURG, NURG, false, false",
        "URGP, URGP, false, false"
    })
    void aServiceLevelHasTheCodeOfTheFile(ServiceLevel level, String code, boolean sepa, boolean instant) {
        assertThat(level.code()).isEqualTo(code);
        assertThat(level.isSepa()).isEqualTo(sepa);
        assertThat(level.isInstant()).isEqualTo(instant);
    }
}
