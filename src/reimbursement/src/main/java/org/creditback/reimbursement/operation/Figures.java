package org.creditback.reimbursement.operation;

import java.util.List;
import org.creditback.domain.reimbursement.RunState;

/** What there is to read (interfaces.md 4). */
final class Figures {

    static final List<Figure<RunFigures>> OF_RUNS = List.of(
            Figure.count("ActiveRun", "The run that is selecting or posting; 0 for none", RunFigures::activeRun),
            Figure.state("State", "State of the active run, or else of the newest", RunState.class, RunFigures::state),
            Figure.count("Considered", "Customers considered by that run", runs -> runs.outcomes()
                    .considered()),
            Figure.count("Reimbursed", "Customers reimbursed by that run so far", runs -> runs.outcomes()
                    .reimbursed()),
            Figure.count("Declined", "Customers declined by that run so far", runs -> runs.outcomes()
                    .declined()),
            Figure.count("Failed", "Customers of that run that failed so far", runs -> runs.outcomes()
                    .failed()),
            Figure.count(
                    "CustomersPerSecond",
                    "Since the posting began or was resumed; 0 where nothing is posting",
                    RunFigures::customersPerSecond),
            Figure.count("SecondsRemaining", "At that rate; null where it is not known", RunFigures::secondsRemaining),
            Figure.count("LastRunSeconds", "From begin to end of the last posting that ended", runs -> {
                RunFigures.Ended last = runs.last();
                return last == null ? null : last.seconds();
            }),
            Figure.state("LastRunResult", "The state in which that run ended", RunState.class, runs -> {
                RunFigures.Ended last = runs.last();
                return last == null ? null : last.result();
            }));

    static final List<Figure<BookFigures>> OF_BOOKS = List.of(
            Figure.amount(
                    "OpenCreditBalance",
                    "What customers have to their credit, in accounting currency",
                    BookFigures::openCreditBalance),
            Figure.amount(
                    "UnpaidReimbursements",
                    "Open vendor invoices of reimbursements, in accounting currency",
                    BookFigures::unpaidReimbursements),
            Figure.count(
                    "InvariantViolations",
                    "Rows that break an invariant, as the last check found them; must be 0",
                    BookFigures::invariantViolations),
            Figure.time("LastCheck", "When the invariants were checked last", BookFigures::lastCheck));

    static final List<Figure<ImportFigures>> OF_IMPORTS = List.of(
            Figure.count("Active", "Imports under way", ImportFigures::active),
            Figure.count("RowsRead", "By all imports since the first", ImportFigures::rowsRead),
            Figure.count("RowsAccepted", "By all imports that ended", ImportFigures::rowsAccepted),
            Figure.count("RowsRejected", "By all imports that ended", ImportFigures::rowsRejected));

    private Figures() {}
}
