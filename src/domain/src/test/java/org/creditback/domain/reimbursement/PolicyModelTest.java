package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.examples.Comparison;
import org.creditback.examples.Facts;
import org.creditback.examples.Notation;
import org.creditback.examples.Outcome;
import org.creditback.examples.ReferenceModel;
import org.creditback.examples.World;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand made-up customers: the rules and the model, written apart from the same text, agree.
 *
 * <p>{@code -Dcreditback.seed=N} begins at another seed, {@code -Dcreditback.worlds=N} takes more of them.
 */
class PolicyModelTest {

    private static final int CUSTOMERS = 4;

    @Test
    @DisplayName("sections 5 to 7 and 9: decisions, amounts, vouchers, numbers and reasons")
    void policyAndModelAgree() {
        long seed = Long.getLong("creditback.seed", 1);
        int worlds = Integer.getInteger("creditback.worlds", 2_500);
        int reimbursements = 0;
        for (long at = seed; at < seed + worlds; at++) {
            Facts facts = World.of(at, "NL01", CUSTOMERS);
            try {
                reimbursements += compare(facts);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + at + "\n" + Notation.block("seed-" + at, facts), failure);
            }
        }
        assertThat(reimbursements)
                .as("worlds without reimbursements show nothing")
                .isGreaterThan(worlds / 2);
    }

    private static int compare(Facts facts) {
        ReferenceModel model = ReferenceModel.of(facts);
        PolicyRun run = PolicyRun.of(facts);
        Comparison.compare("policy and model", model.outcome(), run.outcome());
        Map<String, List<String>> reasons = new TreeMap<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        run.decisions().forEach((customer, decision) -> {
            Money total = decision.fold(Reimburse::total, Decline::total);
            if (total != null) {
                totals.put(customer, total.getAmount());
            }
            if (decision instanceof Decline decline) {
                reasons.put(customer, decline.reasons().stream().map(Enum::name).toList());
            }
        });
        assertThat(reasons).as("SE-21").isEqualTo(model.reasons());
        assertThat(totals).as("SE-10").isEqualTo(model.totals());
        Outcome outcome = run.outcome();
        OutcomeProperties.hold(facts, outcome);
        return outcome.reimbursements().size();
    }
}
