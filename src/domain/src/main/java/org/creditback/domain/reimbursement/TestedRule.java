package org.creditback.domain.reimbursement;

import java.util.List;

/**
 * A rule as it was tested on one customer.
 *
 * @param sentence which rule, what it came to, and what it says
 * @param values   that were compared, in the order of the sentence's placeholders: Money, LocalDate, whole numbers, text, lists of them
 */
public record TestedRule(RuleSentence sentence, List<Object> values) {

    public TestedRule {
        values = List.copyOf(values);
    }

    static TestedRule of(RuleSentence sentence, Object... values) {
        return new TestedRule(sentence, List.of(values));
    }

    public DeclineReason rule() {
        return sentence.rule();
    }

    public Verdict verdict() {
        return sentence.verdict();
    }
}
