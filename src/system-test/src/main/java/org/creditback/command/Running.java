package org.creditback.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditback.client.CallRefused;
import org.creditback.client.CandidateRow;
import org.creditback.client.LegalEntityCalls;
import org.creditback.client.RunAnswer;
import org.creditback.client.RunCalls;
import org.creditback.report.CandidateTotals;
import org.creditback.report.RunResult;
import org.creditback.report.Terminal;
import org.joda.money.CurrencyUnit;

/** Executes runs, each to its end. */
record Running(RunCalls runs, LegalEntityCalls entities, RunFields fields, ResultFile candidates, Terminal terminal) {

    static final List<String> COLUMNS = withEntity("legal_entity", CandidateRow.COLUMNS);

    /** Executes the run of each legal entity that has one. */
    List<RunResult> all(List<PlannedEntity> planned) {
        List<RunResult> results = new ArrayList<>();
        for (PlannedEntity each : planned) {
            each.run().ifPresent(given -> results.add(one(each, given)));
        }
        return results;
    }

    private RunResult one(PlannedEntity planned, ObjectNode given) {
        String entity = planned.entity();
        RunAnswer started = started(planned, fields.in(given));
        RunAnswer run = new RunWatch(terminal).follow(started, () -> runs.get(entity, started.run()));
        terminal.line(String.format(
                Locale.ROOT,
                "%s run %s: %s, %,d customers considered, %,d reimbursed",
                entity,
                run.run(),
                run.state(),
                run.count("considered"),
                run.count("reimbursed")));
        JsonNode books = entities.get(entity);
        CandidateTotals totals = new CandidateTotals(
                CurrencyUnit.of(books.path("accountingCurrency").asText()));
        runs.candidates(entity, run.run(), row -> {
            totals.add(row);
            candidates.row(withEntity(entity, row.fields()));
        });
        return new RunResult(
                books.path("name").asText(),
                run,
                runs.proof(entity, run.run()),
                totals,
                runs.payables(entity, run.run()));
    }

    private RunAnswer started(PlannedEntity planned, ObjectNode body) {
        try {
            return runs.start(planned.entity(), body);
        } catch (CallRefused refused) {
            throw refused.of(
                    "The run of " + planned.entity(), "Correct \"run\" in " + planned.place() + fields.orTyped() + ".");
        }
    }

    private static List<String> withEntity(String entity, List<String> fields) {
        List<String> row = new ArrayList<>(fields.size() + 1);
        row.add(entity);
        row.addAll(fields);
        return row;
    }
}
