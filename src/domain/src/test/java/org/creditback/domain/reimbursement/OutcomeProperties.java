package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;

/** What holds for every example, whatever it is about (examples, section 5). */
final class OutcomeProperties {

    private OutcomeProperties() {}

    static void hold(Facts facts, Outcome outcome) {
        vouchersBalance(outcome);
        openAmountsFallByTheReimbursements(facts, outcome);
        settlementsAddUp(facts, outcome);
        numbersAreUsedOrVoidedOnce(outcome);
    }

    private static void vouchersBalance(Outcome outcome) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Outcome.Line line : outcome.lines()) {
            BigDecimal sign = line.side().equals("Dr") ? BigDecimal.ONE : BigDecimal.ONE.negate();
            sums.merge(line.voucher() + " transaction", line.amount().multiply(sign), BigDecimal::add);
            sums.merge(line.voucher() + " accounting", line.accounting().multiply(sign), BigDecimal::add);
        }
        assertThat(sums.values()).as("property 1").allMatch(sum -> sum.signum() == 0);
    }

    private static void openAmountsFallByTheReimbursements(Facts facts, Outcome outcome) {
        Map<String, BigDecimal> changed = new HashMap<>();
        Map<String, BigDecimal> reimbursed = new HashMap<>();
        for (Facts.Item item : facts.items()) {
            BigDecimal after = outcome.open().get(item.number());
            assertThat(after.signum() * item.open().signum())
                    .as("property 2: " + item)
                    .isNotNegative();
            boolean byHand =
                    facts.changes().stream().anyMatch(change -> item.number().equals(change.item()));
            if (!byHand) {
                changed.merge(item.customer() + " " + item.currency(), after.subtract(item.open()), BigDecimal::add);
            }
        }
        outcome.reimbursements()
                .forEach(one -> reimbursed.merge(one.customer() + " " + one.currency(), one.amount(), BigDecimal::add));
        changed.forEach((key, change) -> assertThat(change)
                .as("property 2: " + key)
                .isEqualByComparingTo(reimbursed.getOrDefault(key, BigDecimal.ZERO)));
        outcome.declines().forEach(decline -> assertThat(outcome.settlements())
                .as("property 4")
                .noneMatch(settlement -> facts.items().stream()
                        .anyMatch(item -> item.customer().equals(decline.customer())
                                && item.number().equals(settlement.item()))));
    }

    private static void settlementsAddUp(Facts facts, Outcome outcome) {
        for (Outcome.Reimbursement one : outcome.reimbursements()) {
            BigDecimal settled = outcome.settlements().stream()
                    .filter(settlement -> settlement.counter().equals(one.number()))
                    .map(Outcome.Settlement::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(settled).as("property 3").isEqualByComparingTo(one.amount());
        }
        for (Facts.Item item : facts.items()) {
            BigDecimal settled = outcome.settlements().stream()
                    .filter(settlement -> settlement.item().equals(item.number()))
                    .map(Outcome.Settlement::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(settled).as("property 3").isLessThanOrEqualTo(item.open().abs());
        }
    }

    private static void numbersAreUsedOrVoidedOnce(Outcome outcome) {
        Map<String, List<String>> perSeries = new HashMap<>();
        List<String> all = new ArrayList<>();
        outcome.reimbursements().forEach(one -> all.add(one.number()));
        outcome.reimbursements().forEach(one -> all.add(one.voucher()));
        outcome.nettings().forEach(one -> all.add(one.voucher()));
        outcome.voids().forEach(one -> all.add(one.number()));
        outcome.reimbursements().stream()
                .filter(one -> one.payee().endsWith("*"))
                .forEach(one -> all.add(one.payee().replace("*", "")));
        all.forEach(number -> perSeries
                .computeIfAbsent(number.substring(0, number.indexOf('-')), series -> new ArrayList<>())
                .add(number));
        perSeries.forEach((series, numbers) -> {
            List<String> expected = new ArrayList<>();
            for (int value = 1; value <= numbers.size(); value++) {
                expected.add("%s-%06d".formatted(series, value));
            }
            assertThat(numbers).as("property 5").containsExactlyInAnyOrderElementsOf(expected);
        });
    }
}
