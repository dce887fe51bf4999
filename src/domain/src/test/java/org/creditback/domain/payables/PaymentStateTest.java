package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Payment line, rules.md section 16")
class PaymentStateTest {

    // The table of the specification, line for line.
    private static final String TABLE = """
            CREATED   | APPROVED, CANCELED
            APPROVED  | GENERATED, CANCELED
            GENERATED | SENT, CANCELED
            SENT      | ACCEPTED, REJECTED, BOOKED, RETURNED
            ACCEPTED  | REJECTED, BOOKED, RETURNED
            BOOKED    | RETURNED
            REJECTED  |
            RETURNED  |
            CANCELED  |
            """;

    private static final Map<PaymentState, Set<PaymentState>> NEXT = TABLE.lines()
            .map(line -> line.split("\\|", 2))
            .collect(Collectors.toMap(cells -> PaymentState.valueOf(cells[0].strip()), cells -> states(cells[1])));

    private static Set<PaymentState> states(String names) {
        return Arrays.stream(names.strip().split(", "))
                .filter(Predicate.not(String::isEmpty))
                .map(PaymentState::valueOf)
                .collect(Collectors.toSet());
    }

    @Test
    void theTableHasEveryState() {
        assertThat(NEXT).containsOnlyKeys(PaymentState.values());
    }

    @ParameterizedTest
    @EnumSource(PaymentState.class)
    void aStateMayBecomeWhatTheTableSaysAndNothingElse(PaymentState state) {
        Set<PaymentState> allowed = EnumSet.allOf(PaymentState.class);
        allowed.removeIf(next -> !state.mayBecome(next));
        assertThat(allowed).isEqualTo(NEXT.get(state));
    }

    @ParameterizedTest
    @EnumSource(PaymentState.class)
    void aStateIsFinalWhereNothingFollows(PaymentState state) {
        assertThat(state.isFinal()).isEqualTo(NEXT.get(state).isEmpty());
    }

    @Test
    @DisplayName("BR-4: what only the bank can say needs its evidence")
    void onlyTheBankLeadsToItsStates() {
        Set<PaymentState> byTheBank = EnumSet.allOf(PaymentState.class);
        byTheBank.removeIf(state -> !state.needsBankEvidence());
        assertThat(byTheBank)
                .containsExactlyInAnyOrder(
                        PaymentState.ACCEPTED, PaymentState.BOOKED, PaymentState.REJECTED, PaymentState.RETURNED);
    }
}
