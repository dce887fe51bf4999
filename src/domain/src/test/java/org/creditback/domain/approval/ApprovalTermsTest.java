package org.creditback.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTermsTest {

    @DisplayName("AP-1, AP-2, E22: strictly above a limit needs approval, at it does not")
    @ParameterizedTest(name = "{0} {1}/{2}: customer {3}, run {4} -> {5}")
    @CsvSource({
        "NONE,        1000.00, 5000.00, 9000.00, 9000.00, false",
        "ABOVE_LIMIT, 1000.00, 5000.00, 1000.00, 5000.00, false",
        "ABOVE_LIMIT, 1000.00, 5000.00, 1000.01, 1000.01, true",
        "ABOVE_LIMIT, 1000.00, 5000.00,  800.00, 5000.01, true",
        "ABOVE_LIMIT,        , 5000.00, 5000.00, 5000.00, false",
        "ABOVE_LIMIT,        , 5000.00, 1000.00, 5000.01, true",
        "ABOVE_LIMIT, 1000.00,        , 1000.00, 9000.00, false",
        "ABOVE_LIMIT, 1000.00,        , 1000.01, 1000.01, true",
        "ABOVE_LIMIT,    0.00,        ,    0.01,    0.01, true",
        "ALWAYS,      1000.00, 5000.00,    0.01,    0.01, true",
        "ALWAYS,             ,        ,    0.01,    0.01, true"
    })
    void strictlyAbove(
            ApprovalPolicy policy,
            @Nullable String limitCustomer,
            @Nullable String limitRun,
            String customer,
            String run,
            boolean needed) {
        ApprovalTerms terms = new ApprovalTerms(policy, euro(limitCustomer), euro(limitRun));

        assertThat(terms.askFor(amount(customer), amount(run))).isEqualTo(needed);
    }

    @DisplayName("SU-11: ABOVE_LIMIT needs at least one limit, the others none")
    @ParameterizedTest(name = "{0} {1}/{2}: {3}")
    @CsvSource({
        "NONE,        ,     , true",
        "ALWAYS,      ,     , true",
        "ABOVE_LIMIT, ,     , false",
        "ABOVE_LIMIT, 1.00, , true",
        "ABOVE_LIMIT, , 1.00, true"
    })
    void aboveLimitNeedsALimit(
            ApprovalPolicy policy, @Nullable String limitCustomer, @Nullable String limitRun, boolean complete) {
        assertThat(new ApprovalTerms(policy, euro(limitCustomer), euro(limitRun)).areComplete())
                .isEqualTo(complete);
    }

    private static @Nullable Money euro(@Nullable String number) {
        return number == null ? null : amount(number);
    }

    private static Money amount(String number) {
        return Money.parse(CurrencyUnit.EUR + " " + number);
    }
}
