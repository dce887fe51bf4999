package org.creditback.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.creditback.client.CallRefused;
import org.creditback.client.CreditbackClient;
import org.creditback.client.ImportCalls;
import org.creditback.client.LegalEntityCalls;
import org.creditback.client.PaymentCalls;
import org.creditback.client.RunCalls;
import org.creditback.report.ImportedFile;
import org.creditback.report.ReportWriter;
import org.creditback.report.RunResult;
import org.creditback.report.Terminal;
import org.creditback.server.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the run command is for: legal entities, imports, runs, report.
 *
 * @param data     what comes in
 * @param entities of that folder
 * @param keep     whether a legal entity may exist already
 * @param fields   typed in place of those of the runs
 */
record MainJob(DataFolder data, List<PlannedEntity> entities, boolean keep, RunFields fields, Results results) {

    /**
     * The files that the person at the keyboard asked for.
     *
     * @param bankFiles folder of the bank files; null: nothing is paid
     */
    record Results(
            ResultFile candidates,
            ResultFile rejected,
            @Nullable Path bankFiles) {}

    /**
     * Does it all and prints the report.
     *
     * @return what is not as it was asked for, one sentence for each run; empty where all is well
     */
    List<String> execute(CreditbackClient client, Terminal terminal) {
        LegalEntityCalls calls = new LegalEntityCalls(client);
        entities.forEach(entity -> create(calls, entity, terminal));
        List<ImportedFile> files = new Importing(new ImportCalls(client), data, results.rejected(), terminal).all();
        List<RunResult> runs =
                new Running(new RunCalls(client), calls, fields, results.candidates(), terminal).all(entities);
        new ReportWriter(terminal::line).write(data.name(), files, runs);
        Path bankFiles = results.bankFiles();
        if (bankFiles != null) {
            new Paying(new PaymentCalls(client), bankFiles, terminal).all(runs);
        }
        return runs.stream()
                .filter(result -> !result.run().isInOrder())
                .map(RunResult::trouble)
                .collect(Collectors.toList());
    }

    private void create(LegalEntityCalls calls, PlannedEntity planned, Terminal terminal) {
        try {
            boolean created = calls.create(planned.body());
            if (!created && !keep) {
                throw new StartFailure("Legal entity " + planned.entity() + ", " + planned.place()
                        + ", exists already: give each one entry only, or go on with what exists by"
                        + " -Dcreditback.keep=true.");
            }
            terminal.line(planned.entity() + " " + planned.name()
                    + (created ? ": created" : ": exists and keeps its set-up"));
        } catch (CallRefused refused) {
            throw refused.of("Legal entity " + planned.entity() + ", " + planned.place() + ",", "Correct it there.");
        }
    }
}
