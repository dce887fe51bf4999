package org.creditback.payables.internal.iso20022;

/**
 * Takes the parts of a bank's message, in their order: first the head, then either statuses, or statements each followed by its
 * entries, each followed by its batches and payments.
 */
public interface BankMessageConsumer {

    void head(MessageHead head);

    void status(StatusLine line);

    void statement(StatementHead statement);

    void entry(Entry entry);

    void batch(EntryBatch batch);

    void transaction(EntryTransaction transaction);
}
