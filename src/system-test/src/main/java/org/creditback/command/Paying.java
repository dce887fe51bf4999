package org.creditback.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.creditback.client.CallRefused;
import org.creditback.client.PaymentCalls;
import org.creditback.client.RunAnswer;
import org.creditback.report.RunResult;
import org.creditback.report.Terminal;
import org.creditback.server.StartFailure;

/**
 * Goes on to the bank file ({@code -Dcreditback.pay=true}): prepared by clerk.ap, approved by controller, not released.
 *
 * @param folder where the files are kept
 */
record Paying(PaymentCalls payments, Path folder, Terminal terminal) {

    /** Pays what the runs posted, run by run, and reports it. */
    void all(List<RunResult> runs) {
        terminal.line("");
        terminal.line("Payments");
        runs.stream()
                .map(RunResult::run)
                .filter(run -> run.count("reimbursed") > 0 && run.isProven())
                .forEach(this::one);
    }

    private void one(RunAnswer run) {
        String entity = run.legalEntity();
        try {
            JsonNode preview = payments.preview(entity, run.run());
            String journal = payments.journal(entity, run.run()).orElse("");
            line(
                    "  %s run %s: %s",
                    entity, run.run(), journal.isEmpty() ? "nothing to pay" : "payment journal " + journal);
            preview.path("paid")
                    .forEach(paid -> line(
                            "    %-10s %,10d payments %20s %s",
                            paid.path("method").asText(),
                            paid.path("payments").asLong(),
                            paid.path("amount").asText(),
                            paid.path("currency").asText()));
            preview.path("leftOut")
                    .forEach(out -> line(
                            "    left out   %,10d invoices %20s %s  %s",
                            out.path("invoices").asLong(),
                            out.path("amount").asText(),
                            out.path("currency").asText(),
                            out.path("reason").asText()));
            if (!journal.isEmpty()) {
                payments.approve(entity, journal);
                preview.path("paid").findValuesAsText("method").stream()
                        .distinct()
                        .forEach(method -> generate(entity, journal, method));
            }
        } catch (CallRefused refused) {
            // The runs are done and proven whatever becomes of the payments: what is wrong is said, and the others go
            // on.
            line("    refused: %s", String.valueOf(refused.getMessage()));
        }
    }

    // A payee that no bank would take stops the file of its method, not those of the others.
    private void generate(String entity, String journal, String method) {
        try {
            payments.generate(entity, journal, method).forEach(file -> kept(entity, file));
        } catch (CallRefused refused) {
            line("    %-10s no file: %s", method, String.valueOf(refused.getMessage()));
        }
    }

    private void kept(String entity, JsonNode file) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new StartFailure("The folder " + folder + " cannot be made.", failure);
        }
        Path path = payments.keep(entity, file, folder);
        line(
                "    file       %,10d payments %20s  not released: %s",
                file.path("payments").asLong(), file.path("controlTotal").asText(), path);
    }

    private void line(String format, Object... values) {
        terminal.line(String.format(Locale.ROOT, format, values));
    }
}
