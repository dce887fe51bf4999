package org.creditback.ledger.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberSequence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("NU-1: how a series may write its numbers, beside one that writes RB-")
class NumberSequenceCheckTest {

    private static final List<NumberSequence> OTHERS =
            List.of(new NumberSequence(NumberSeries.REIMBURSEMENT, "RB-", 6, false, false, List.of(), 0));

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "REIMBURSEMENT_VOUCHER, RV-, 6, true",
        "REIMBURSEMENT, RB-, 8, false",
        "PAYMENT_VOUCHER, RB-V-, 1, false",
        "ONE_TIME_VENDOR, OTV/2026-X-, 6, false",
        "BANK_STATEMENT_VOUCHER, 12345678901234567890, 12, true"
    })
    void accepts(NumberSeries series, String prefix, int digits, boolean restarts) {
        assertThatCode(() -> check(series, prefix, digits, restarts)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4}")
    @CsvSource({
        "PAYMENT_VOUCHER, '', 6, false, MISSING_VALUE",
        "PAYMENT_VOUCHER, VP 1, 6, false, BAD_VALUE",
        "PAYMENT_VOUCHER, =VP-, 6, false, BAD_VALUE",
        "PAYMENT_VOUCHER, VP-, 0, false, BAD_VALUE",
        "PAYMENT_VOUCHER, VP-, 13, false, BAD_VALUE",
        "PAYMENT_VOUCHER, RB-, 6, false, ALREADY_EXISTS",
        "PAYMENT_VOUCHER, RB-1, 6, false, ALREADY_EXISTS",
        "PAYMENT_VOUCHER, RB-2026-, 6, false, ALREADY_EXISTS",
        // An account of a vendor has 20 characters at the most.
        "ONE_TIME_VENDOR, OTV-VENDOR-1, 6, false, BAD_VALUE",
        "ONE_TIME_VENDOR, OTV-VEN, 6, true, BAD_VALUE"
    })
    void refuses(NumberSeries series, String prefix, int digits, boolean restarts, String code) {
        assertThatThrownBy(() -> check(series, prefix, digits, restarts))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private static void check(NumberSeries series, String prefix, int digits, boolean restarts) {
        NumberSequenceCheck.check(new NumberSequence(series, prefix, digits, restarts, false, List.of(), 0), OTHERS);
    }
}
