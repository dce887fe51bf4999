package org.creditback.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creditback.client.ProofAnswer;
import org.creditback.client.RunAnswer;
import org.creditback.report.CandidateTotals.ReasonCount;
import org.creditback.report.CandidateTotals.Total;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The part of the report on one run. */
final class RunSection {

    private static final int MOST_DIFFERENCES = 5;

    private final Paper paper;

    RunSection(Paper paper) {
        this.paper = paper;
    }

    void write(RunResult result) {
        RunAnswer run = result.run();
        paper.heading(
                run.legalEntity() + " " + result.name() + ", run " + run.run() + ": " + Words.of("run", run.state()));
        terms(result);
        paper.blank();
        customers(result);
        paper.blank();
        money(result);
        paper.blank();
        proof(run, result.proof());
        time(run);
    }

    private void terms(RunResult result) {
        RunAnswer run = result.run();
        paper.pair("Posting date", run.text("postingDate") + ", credits up to " + run.text("cutOffDate"));
        paper.pair(
                "Customers who also owe",
                Words.of("mode", run.text("openDebitMode")) + " (" + run.text("openDebitMode") + ")");
        CurrencyUnit accounting = result.candidates().accountingCurrency();
        paper.pair(
                "Total of a customer",
                limit("from ", run.text("minimumReimbursement"), accounting)
                        + limit("up to ", run.text("maximumReimbursement"), accounting));
        paper.pair(
                "One reimbursement per",
                "currency" + (run.json().path("summarizeCustomer").asBoolean() ? "" : ", account and dimensions")
                        + (run.json().path("separateBillingClassification").asBoolean()
                                ? ", billing classification"
                                : ""));
        if (!run.text("stopReason").isEmpty()) {
            paper.pair("Stopped", Words.of("stop", run.text("stopReason")) + ". " + run.text("stopDetail"));
        }
    }

    private static String limit(String word, String amount, CurrencyUnit currency) {
        return amount.isEmpty()
                ? ""
                : word + Figures.amount(Money.parse(currency.getCode() + " " + amount)) + " " + currency.getCode()
                        + " ";
    }

    private void customers(RunResult result) {
        RunAnswer run = result.run();
        paper.figure("Customers considered", run.count("considered"), "who have open credits");
        if (run.count("selected") > 0) {
            paper.figure("  selected", run.count("selected"), "nothing is posted for them yet");
        }
        paper.figure("  reimbursed", run.count("reimbursed"), "");
        paper.figure("  declined", run.count("declined"), run.count("declined") == 0 ? "" : "because of:");
        for (ReasonCount reason : result.candidates().declined()) {
            paper.figure("    " + Words.of("decline", reason.reason()), reason.customers(), reason.reason());
        }
        paper.figure("  parked", run.count("parked"), "by a person; they are among the declined");
        paper.figure(
                "  failed",
                run.count("failed"),
                run.count("failed") == 0 ? "" : "by a technical error, nothing of them is posted");
    }

    private void money(RunResult result) {
        RunAnswer run = result.run();
        CandidateTotals candidates = result.candidates();
        String accounting = candidates.accountingCurrency().getCode();
        paper.line(
                "%-38s%12s%25s%25s",
                run.count("selected") == 0 ? "Reimbursements" : "Reimbursements, planned ones too",
                "number",
                "amount",
                "in " + accounting);
        long number = 0;
        for (Total total : candidates.totals()) {
            number += total.count();
            paper.line(
                    "  %-36s%12s%25s%25s",
                    total.amount().getCurrencyUnit().getCode(),
                    Figures.count(total.count()),
                    Figures.amount(total.amount()),
                    Figures.amount(total.accountingAmount()));
        }
        paper.line(
                "  %-36s%12s%25s%25s", "all", Figures.count(number), "", Figures.amount(candidates.accountingTotal()));
        paper.figure(
                "One-time vendors created",
                result.payables().oneTimeVendors(),
                "for customers without a vendor account");
        paper.figure(
                "Vendor invoices on hold",
                result.payables().invoicesOnHold(),
                result.payables().invoicesOnHold() == 0 ? "" : "not to be paid yet, because of:");
        result.payables().holds().forEach((hold, count) -> paper.figure("    " + Words.of("hold", hold), count, hold));
    }

    private void proof(RunAnswer run, ProofAnswer proof) {
        String when = run.at("ended").map(at -> ", at " + Figures.time(at)).orElse("");
        if (run.isProven()) {
            paper.pair("Proof", "proven: " + Figures.count(proof.lines()) + " lines compared, difference 0" + when);
        } else if (proof.lines() == 0) {
            paper.pair("Proof", "none yet: a run is proven once it is posted");
        } else {
            paper.pair(
                    "Proof",
                    "NOT PROVEN: " + Figures.count(proof.differences().size()) + " of " + Figures.count(proof.lines())
                            + " lines differ" + when);
            proof.differences().stream().limit(MOST_DIFFERENCES).forEach(line -> paper.line("    %s", line));
        }
    }

    private void time(RunAnswer run) {
        Optional<Instant> end = run.at("ended").or(() -> run.at("frozen"));
        if (end.isEmpty() || run.at("requested").isEmpty()) {
            return;
        }
        Duration all = Duration.between(run.at("requested").get(), end.get());
        StringBuilder text = new StringBuilder(Figures.duration(all)).append(" in all");
        run.at("frozen").ifPresent(frozen -> text.append(": ")
                .append(Figures.duration(Duration.between(run.at("requested").get(), frozen)))
                .append(" to select"));
        run.at("started").ifPresent(started -> text.append(", ")
                .append(Figures.duration(Duration.between(started, end.get())))
                .append(" to post and prove"));
        paper.pair("Time", text.toString());
        paper.pair("Customers per second", Figures.perSecond(run.count("considered"), all));
    }
}
