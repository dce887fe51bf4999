package org.creditback.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document with its lines: the fields of open-items.csv, so that entering and importing judge and book alike (SU-18). */
record DocumentJson(
        @Nullable String documentNumber,
        @Nullable String documentType,
        @Nullable String documentDate,
        @Nullable String dueDate,
        @Nullable String currency,
        @Nullable String status,
        @Nullable String journal,
        @Nullable String text,
        @Nullable String billingClassification,
        @Nullable List<LineJson> lines) {

    private static final List<String> COLUMNS = List.of(
            "legal_entity",
            "customer_account",
            "document_number",
            "line_number",
            "document_type",
            "document_date",
            "due_date",
            "currency",
            "amount",
            "open_amount",
            "accounting_amount",
            "posting_profile",
            "dimensions",
            "status",
            "text",
            "billing_classification",
            "journal");

    /** A line of the AR distribution; without an open amount all of it is open. */
    record LineJson(
            @Nullable String lineNumber,
            @Nullable String amount,
            @Nullable String openAmount,
            @Nullable String accountingAmount,
            @Nullable String postingProfile,
            @Nullable String dimensions) {}

    InputStream asFile(String entity, String account) {
        List<LineJson> rows = Inputs.needed("lines", lines);
        if (rows.isEmpty()) {
            throw Inputs.bad("lines", "[]");
        }
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (int at = 0; at < rows.size(); at++) {
                LineJson line = rows.get(at);
                csv.writeRecord(Stream.of(
                                entity,
                                account,
                                documentNumber,
                                line.lineNumber() == null ? String.valueOf(at + 1) : line.lineNumber(),
                                documentType,
                                documentDate,
                                dueDate,
                                currency,
                                line.amount(),
                                line.openAmount() == null ? line.amount() : line.openAmount(),
                                line.accountingAmount(),
                                line.postingProfile(),
                                line.dimensions(),
                                status,
                                text,
                                billingClassification,
                                journal)
                        .map(value -> Objects.requireNonNullElse(value, ""))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot fail", impossible);
        }
        return new ByteArrayInputStream(file.toString().getBytes(UTF_8));
    }
}
