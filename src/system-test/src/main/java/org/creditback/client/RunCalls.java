package org.creditback.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.creditback.server.StartFailure;

/** The resource of reimbursement runs, as {@code clerk.ar}. */
public record RunCalls(CreditbackClient client) {

    private static final String ACCOUNT = "clerk.ar";

    /** Starts a run; the same request id again is the same run. */
    public RunAnswer start(String entity, JsonNode body) {
        return new RunAnswer(client.post(ACCOUNT, runs(entity), body));
    }

    /** A run as it is now. */
    public RunAnswer get(String entity, String run) {
        return new RunAnswer(client.get(ACCOUNT, runs(entity) + "/" + run));
    }

    /** The certificate of its last proof; without lines where there was none. */
    public ProofAnswer proof(String entity, String run) {
        return ProofAnswer.of(client.get(ACCOUNT, runs(entity) + "/" + run + "/proof"));
    }

    /** What it brought to accounts payable. */
    public PayablesAnswer payables(String entity, String run) {
        return PayablesAnswer.of(client.get(ACCOUNT, runs(entity) + "/" + run + "/payables"));
    }

    /** Hands over every candidate of a run in account order; there may be millions. */
    public void candidates(String entity, String run, Consumer<CandidateRow> rows) {
        String path = runs(entity) + "/" + run + "/candidates?format=csv";
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(client.stream(ACCOUNT, path, "text/csv"), UTF_8))) {
            table.forEach(row -> rows.accept(CandidateRow.of(row)));
        } catch (IOException | UncheckedIOException failure) {
            throw new StartFailure(
                    "The candidates of run " + run + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static String runs(String entity) {
        return "/legal-entities/" + CreditbackClient.segment(entity) + "/reimbursement-runs";
    }
}
