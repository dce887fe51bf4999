package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.TestedRule;
import org.creditback.domain.reimbursement.Verdict;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.Explanation;
import org.creditback.reimbursement.Explanation.Outcome;
import org.creditback.reimbursement.RunId;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Why this customer was paid, and that one not: by a run, or by one that would start today (RE-5). */
@Named
@ViewScoped
public class ExplanationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    CreditBalances balances;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private String account = "";
    private int run;
    private OpenDebitMode openDebits = OpenDebitMode.EXCLUDE;

    /**
     * A rule as it is shown.
     *
     * @param reason   what it declines with; null for what no rule decided
     * @param verdict  what it came to
     * @param sentence with the values compared
     */
    public record Line(@Nullable DeclineReason reason, Verdict verdict, String sentence) {}

    @PostConstruct
    void read() {
        account = page.text("customer");
        run = page.number("run");
        openDebits = Stream.of(OpenDebitMode.values())
                .filter(mode -> mode.name().equals(page.text("openDebits")))
                .findFirst()
                .orElse(OpenDebitMode.EXCLUDE);
    }

    public Explanation getExplanation() {
        return page.once(
                "explanation",
                () -> run == 0
                        ? balances.explain(entity.id(), account, new CreditQuery.Terms(null, openDebits, false, null))
                        : balances.explainRun(entity.id(), new RunId(run), account));
    }

    /** What came out, in one sentence. */
    public String getOutcome() {
        Explanation explained = getExplanation();
        RunId of = explained.run();
        if (of == null) {
            return text.of(
                    explained.outcome() == Outcome.NOT_CONSIDERED
                            ? "outcome.NOTHING_OPEN"
                            : "outcome." + explained.outcome(),
                    explained.terms().postingDate());
        }
        return text.of("outcome." + explained.outcome(), of.toString(), text.moneys(getAmounts()));
    }

    /** What is, or would be, reimbursed, per currency and number. */
    public List<Money> getAmounts() {
        CandidateLine candidate = getExplanation().candidate();
        return candidate == null
                ? List.of()
                : candidate.reimbursements().stream()
                        .map(CandidateLine.PlannedReimbursement::amount)
                        .toList();
    }

    /** The look of the outcome: that of a candidate's state. */
    public String getState() {
        return switch (getExplanation().outcome()) {
            case REIMBURSED, WOULD_BE_REIMBURSED -> "REIMBURSED";
            case SELECTED -> "SELECTED";
            case PARKED -> "PARKED";
            case FAILED -> "FAILED";
            case DECLINED, WOULD_BE_DECLINED, NOT_CONSIDERED -> "DECLINED";
        };
    }

    /** What declined the customer first, then every other rule with what it compared. */
    public List<Line> getLines() {
        Explanation explained = getExplanation();
        return Stream.concat(
                        explained.candidate() == null ? Stream.empty() : kept(explained, explained.candidate()),
                        explained.rules().stream().map(this::line))
                .sorted((left, right) -> Integer.compare(order(left), order(right)))
                .toList();
    }

    private static int order(Line line) {
        return line.verdict() == Verdict.FAILED ? 0 : 1;
    }

    private Line line(TestedRule rule) {
        return new Line(
                rule.rule(),
                rule.verdict(),
                text.of("explain." + rule.sentence(), rule.values().toArray()));
    }

    // A run keeps the reasons of a customer that it declined; what was compared with what it keeps for amounts and
    // blocks.
    private Stream<Line> kept(Explanation explained, CandidateLine candidate) {
        String main = candidate.reason();
        if (main == null) {
            return Stream.empty();
        }
        List<String> codes = candidate.reasons().isEmpty() ? List.of(main) : candidate.reasons();
        return codes.stream().map(code -> new Line(reason(code), Verdict.FAILED, because(code, explained)));
    }

    private static @Nullable DeclineReason reason(String code) {
        return Stream.of(DeclineReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private String because(String code, Explanation explained) {
        Money total = explained.total();
        Money minimum = explained.terms().minimum();
        Money maximum = explained.terms().maximum();
        if (code.equals(DeclineReason.BELOW_MINIMUM.name()) && total != null && minimum != null) {
            return text.of("explain.BELOW_MINIMUM", total, minimum);
        }
        if (code.equals(DeclineReason.ABOVE_MAXIMUM.name()) && total != null && maximum != null) {
            return text.of("explain.ABOVE_MAXIMUM", total, maximum);
        }
        return text.get("because." + code);
    }

    /** The run that stands in the way; empty for none. */
    public String getOtherRun() {
        Explanation explained = getExplanation();
        CandidateLine candidate = explained.candidate();
        if (candidate != null) {
            return candidate.reasons().contains(DeclineReason.IN_OTHER_RUN.name())
                    ? Objects.requireNonNullElse(candidate.detail(), "")
                    : "";
        }
        return explained.rules().stream()
                .filter(rule -> rule.rule() == DeclineReason.IN_OTHER_RUN
                        && !rule.values().isEmpty())
                .map(rule -> rule.values().get(0).toString())
                .findFirst()
                .orElse("");
    }

    /** The vendor whose hold declined the customer, or who is the payee; empty for none. */
    public String getVendor() {
        Explanation explained = getExplanation();
        CandidateLine candidate = explained.candidate();
        if (candidate != null) {
            return Objects.requireNonNullElse(candidate.vendorAccount(), "");
        }
        return explained.rules().stream()
                .filter(rule -> rule.rule() == DeclineReason.VENDOR_ON_HOLD
                        && !rule.values().isEmpty())
                .map(rule -> rule.values().get(0).toString())
                .findFirst()
                .orElse("");
    }

    public String getAccount() {
        return account;
    }

    public int getRun() {
        return run;
    }

    public OpenDebitMode getOpenDebits() {
        return openDebits;
    }
}
