package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("pain.002 statuses, payments.md section 7")
class BankStatusTest {

    @ParameterizedTest
    @CsvSource({
        "ACTC, NONE,", "ACCP, ACCEPTED, ACCEPTED", "ACSP, ACCEPTED, ACCEPTED", "ACWC, ACCEPTED_WITH_CHANGE, ACCEPTED",
        "PDNG, NONE,", "ACSC, ACCEPTED, ACCEPTED", "PART, BY_TRANSACTION,", "RJCT, REJECTED, REJECTED"
    })
    void aStatusDoesWhatTheTableSays(String code, BankStatus.Effect effect, PaymentState next) {
        BankStatus status = BankStatus.of(code).orElseThrow();
        assertThat(status.effect()).isEqualTo(effect);
        assertThat(status.effect().nextState()).isEqualTo(Optional.ofNullable(next));
    }

    @Test
    void theTableHasEightStatuses() {
        assertThat(BankStatus.values()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACCC", "rjct", " RJCT", "XXXX"})
    @DisplayName("BA-1: an unknown status is none")
    void anUnknownStatusIsNone(String code) {
        assertThat(BankStatus.of(code)).isEmpty();
    }
}
