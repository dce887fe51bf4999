package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Golden;
import org.creditback.examples.World;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-5: an explanation says what the decision compared")
class DecisionExplainedTest {

    private static final int WORLDS = 500;

    private static List<TestedRule> explain(String block) {
        PolicyFacts facts = new PolicyFacts(ExampleParser.golden(block).facts());
        return explain(facts, facts.candidates().get(0));
    }

    private static List<TestedRule> explain(PolicyFacts facts, CandidateFacts candidate) {
        return DecisionExplained.of(candidate, facts.terms(), ReimbursementPolicy.decide(candidate, facts.terms()));
    }

    @Test
    @DisplayName(
            "It fails exactly the rules that decline, each once and in their order: in the examples and in made-up worlds")
    void failsExactlyTheRulesThatDecline() {
        Stream<Facts> examples = ExampleParser.goldens().stream().map(Golden::facts);
        Stream<Facts> worlds =
                Stream.iterate(1L, seed -> seed + 1).limit(WORLDS).map(seed -> World.of(seed, "NL01", 4));
        int[] declined = {0};
        Stream.concat(examples, worlds).map(PolicyFacts::new).forEach(facts -> facts.candidates()
                .forEach(candidate -> {
                    Decision decision = ReimbursementPolicy.decide(candidate, facts.terms());
                    List<DeclineReason> failed = explain(facts, candidate).stream()
                            .filter(rule -> rule.verdict() == Verdict.FAILED)
                            .map(TestedRule::rule)
                            .toList();
                    assertThat(failed)
                            .as(candidate.toString())
                            .isEqualTo(decision.fold(reimburse -> List.of(), Decline::reasons));
                    declined[0] += failed.isEmpty() ? 0 : 1;
                }));
        assertThat(declined[0]).as("worlds without declines show nothing").isGreaterThan(WORLDS);
    }

    @Test
    @DisplayName("SE-10: the total and the minimum, as they were compared")
    void namesTotalAndMinimum() {
        assertThat(explain("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -20.00 EUR
                item NL01 C-1 CN-2 creditnote 2026-10-01 -4.99 EUR
                run NL01
                """))
                .contains(TestedRule.of(RuleSentence.BELOW_MINIMUM, Money.parse("EUR 24.99"), Money.parse("EUR 25.00")))
                .contains(TestedRule.of(RuleSentence.VENDOR_FOUND, "V-01"))
                .contains(TestedRule.of(RuleSentence.NO_DEBIT));
    }

    @Test
    @DisplayName("SE-3, SE-7, SE-19: credits in time, what is owed, and the disputed document by its number")
    void namesDocumentsAndDates() {
        assertThat(explain("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -100.00 EUR disputed
                item NL01 C-1 CN-2 creditnote 2026-11-25 -50.00 EUR
                item NL01 C-1 INV-1 invoice 2026-10-01 5.00 EUR
                item NL01 C-1 INV-2 invoice 2026-10-01 7.00 SEK
                run NL01
                """))
                .contains(TestedRule.of(RuleSentence.CREDITS_IN_TIME, 1, 2, LocalDate.of(2026, 11, 20)))
                .contains(TestedRule.of(
                        RuleSentence.DEBIT_EXCLUDES, List.of(Money.parse("EUR 5.00"), Money.parse("SEK 7.00"))))
                .contains(TestedRule.of(RuleSentence.DISPUTED, List.of("CN-1")));
    }

    @Test
    @DisplayName("SE-9: what is left after netting")
    void namesWhatNettingLeaves() {
        assertThat(explain("""
                case X
                entity NL01 EUR minimum=25.00
                vendor NL01 V-01
                customer NL01 C-1 vendor=V-01
                item NL01 C-1 CN-1 creditnote 2026-10-01 -100.00 EUR
                item NL01 C-1 INV-1 invoice 2026-10-01 30.00 EUR
                run NL01 debits=NET
                """))
                .contains(TestedRule.of(RuleSentence.DEBIT_NETTED, List.of(Money.parse("EUR 30.00"))))
                .contains(TestedRule.of(RuleSentence.CREDIT_LEFT, List.of(Money.parse("EUR 70.00"))))
                .contains(TestedRule.of(
                        RuleSentence.AT_LEAST_MINIMUM, Money.parse("EUR 70.00"), Money.parse("EUR 25.00")));
    }
}
