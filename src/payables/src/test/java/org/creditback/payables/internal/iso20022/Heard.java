package org.creditback.payables.internal.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what a consumer hears, a line for each part. */
final class Heard implements BankMessageConsumer {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void head(MessageHead head) {
        add("head", head.kind(), head.version(), head.messageId(), head.created());
    }

    @Override
    public void status(StatusLine line) {
        add(
                line.level(),
                line.originalMessageId(),
                line.paymentInformationId(),
                line.instructionId(),
                line.endToEndId(),
                line.status(),
                line.reasons(),
                line.amount(),
                line.executionDate(),
                line.acceptedOn(),
                quoted(line.text()));
    }

    @Override
    public void statement(StatementHead statement) {
        add("statement", statement.number(), statement.id(), statement.account(), statement.currency());
    }

    @Override
    public void entry(Entry entry) {
        add(
                "entry " + entry.number() + " of " + entry.statement() + ":",
                entry.reference(),
                entry.bankReference(),
                entry.amount(),
                entry.side() + (entry.reversal() ? " reversal" : ""),
                entry.status(),
                entry.bookedOn(),
                entry.valueOn(),
                entry.charges());
    }

    @Override
    public void batch(EntryBatch batch) {
        add(
                "batch of " + batch.entry() + ":",
                batch.messageId(),
                batch.paymentInformationId(),
                batch.count(),
                batch.total());
    }

    @Override
    public void transaction(EntryTransaction transaction) {
        add(
                "transaction " + transaction.number() + " of " + transaction.entry() + ":",
                transaction.messageId(),
                transaction.paymentInformationId(),
                transaction.instructionId(),
                transaction.endToEndId(),
                transaction.bankReference(),
                transaction.amount(),
                transaction.instructedAmount(),
                transaction.side(),
                transaction.returnReason(),
                transaction.charges(),
                quoted(transaction.remittance()),
                quoted(transaction.text()));
    }

    private static String quoted(String text) {
        return '"' + text.replace('\n', '/') + '"';
    }

    private void add(Object... parts) {
        lines.add(Stream.of(parts).map(part -> Objects.toString(part, "-")).collect(Collectors.joining(" ")));
    }
}
