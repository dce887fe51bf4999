package org.creditback.payables.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.BankStatus;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankMessageLine.Level;
import org.creditback.payables.internal.iso20022.BankMessageConsumer;
import org.creditback.payables.internal.iso20022.Entry;
import org.creditback.payables.internal.iso20022.EntryBatch;
import org.creditback.payables.internal.iso20022.EntrySide;
import org.creditback.payables.internal.iso20022.EntryStatus;
import org.creditback.payables.internal.iso20022.EntryTransaction;
import org.creditback.payables.internal.iso20022.MessageHead;
import org.creditback.payables.internal.iso20022.StatementHead;
import org.creditback.payables.internal.iso20022.StatusLine;
import org.creditback.payables.store.BankMessageLineStore.NewLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of what a message says: one for each status, and for each payment, batch or bare entry of a statement. What changes no
 * payment, whatever payments there are, is decided here; the rest waits to be judged.
 */
final class AnswerReading implements BankMessageConsumer {

    private static final int IDENTITY = 35;
    private static final int ACCOUNT = 34;
    private static final int REFERENCE = 140;
    private static final int TEXT = 500;

    private final Consumer<NewLine> lines;
    private final List<EntryBatch> batches = new ArrayList<>();
    private int number;
    private String account = "";
    private @Nullable Entry entry;
    private @Nullable EntryTransaction first;
    private int transactions;

    AnswerReading(Consumer<NewLine> lines) {
        this.lines = lines;
    }

    // What a line says before any payment was looked at.
    private record Said(@Nullable BankEffect effect, AnswerOutcome outcome, AnswerReason reason) {

        static final Said NOTED = new Said(null, AnswerOutcome.NO_EFFECT, AnswerReason.NOTED);

        static Said judged(BankEffect effect) {
            return new Said(effect, AnswerOutcome.EXCEPTION, AnswerReason.UNKNOWN_PAYMENT);
        }
    }

    @Override
    public void head(MessageHead head) {
        // Kept when everything was read.
    }

    @Override
    public void status(StatusLine line) {
        Said said = said(line.status());
        lines.accept(new NewLine(
                ++number,
                switch (line.level()) {
                    case GROUP -> Level.FILE;
                    case BATCH -> Level.BATCH;
                    case TRANSACTION -> Level.PAYMENT;
                },
                said.effect(),
                cut(line.status(), IDENTITY),
                line.reasons().isEmpty() ? null : cut(line.reasons().get(0), IDENTITY),
                null,
                cut(line.originalMessageId(), IDENTITY),
                cut(line.paymentInformationId(), IDENTITY),
                cut(line.endToEndId() == null ? line.instructionId() : line.endToEndId(), IDENTITY),
                null,
                line.amount(),
                null,
                null,
                null,
                line.acceptedOn(),
                text(line.text()),
                said.outcome(),
                said.reason()));
    }

    private static Said said(@Nullable String code) {
        if (code == null) {
            return Said.NOTED;
        }
        return BankStatus.of(code)
                .map(status -> status.effect()
                        .nextState()
                        .map(state ->
                                Said.judged(state == PaymentState.REJECTED ? BankEffect.REJECTED : BankEffect.ACCEPTED))
                        .orElse(Said.NOTED))
                .orElse(new Said(null, AnswerOutcome.EXCEPTION, AnswerReason.UNKNOWN_STATUS));
    }

    @Override
    public void statement(StatementHead statement) {
        endEntry();
        account = statement.account();
    }

    @Override
    public void entry(Entry next) {
        endEntry();
        entry = next;
    }

    @Override
    public void batch(EntryBatch batch) {
        batches.add(batch);
    }

    @Override
    public void transaction(EntryTransaction transaction) {
        transactions++;
        if (transactions == 1) {
            first = transaction;
            return;
        }
        if (first != null) {
            booking(first, false);
            first = null;
        }
        booking(transaction, false);
    }

    /** After the last part. */
    void end() {
        endEntry();
    }

    // The payments of an entry say more than its batches, and those more than the entry.
    private void endEntry() {
        Entry ended = entry;
        if (ended != null) {
            if (first != null) {
                booking(first, true);
            } else if (transactions == 0 && batches.isEmpty()) {
                booking(
                        new EntryTransaction(
                                1,
                                ended.number(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                "",
                                ""),
                        true);
            } else if (transactions == 0) {
                batches.forEach(batch -> batch(ended, batch));
            }
        }
        entry = null;
        first = null;
        transactions = 0;
        batches.clear();
    }

    private void booking(EntryTransaction transaction, boolean only) {
        Entry booked = Objects.requireNonNull(entry, "a payment stands in an entry");
        EntrySide side = Objects.requireNonNullElse(transaction.side(), booked.side());
        Said said = said(booked, side);
        Money amount = transaction.amount() == null && only ? booked.amount() : transaction.amount();
        List<Money> charges = transaction.charges().isEmpty() && only ? booked.charges() : transaction.charges();
        lines.accept(new NewLine(
                ++number,
                Level.PAYMENT,
                said.effect(),
                side(booked, side),
                cut(transaction.returnReason(), IDENTITY),
                cut(account, ACCOUNT),
                cut(transaction.messageId(), IDENTITY),
                cut(transaction.paymentInformationId(), IDENTITY),
                cut(
                        transaction.endToEndId() == null ? transaction.instructionId() : transaction.endToEndId(),
                        IDENTITY),
                cut(
                        transaction.bankReference() == null ? booked.bankReference() : transaction.bankReference(),
                        REFERENCE),
                amount,
                transaction.instructedAmount(),
                sum(charges, amount),
                null,
                day(booked),
                text(transaction.remittance() + " " + transaction.text()),
                said.outcome(),
                said.reason()));
    }

    private void batch(Entry booked, EntryBatch batch) {
        Said said = said(booked, booked.side());
        boolean whole = batch.paymentInformationId() == null && batch.messageId() != null;
        lines.accept(new NewLine(
                ++number,
                whole ? Level.FILE : Level.BATCH,
                said.effect(),
                side(booked, booked.side()),
                null,
                cut(account, ACCOUNT),
                cut(batch.messageId(), IDENTITY),
                cut(batch.paymentInformationId(), IDENTITY),
                null,
                cut(booked.bankReference(), REFERENCE),
                batch.total() == null && batches.size() == 1 ? booked.amount() : batch.total(),
                null,
                null,
                batch.count(),
                day(booked),
                "",
                said.outcome(),
                said.reason()));
    }

    // Money goes out by a payment, or comes in by its return; whatever takes a booking back is a matter of people.
    private static Said said(Entry booked, EntrySide side) {
        if (booked.status() != EntryStatus.BOOKED) {
            return new Said(null, AnswerOutcome.NO_EFFECT, AnswerReason.NOT_BOOKED);
        }
        if (side == EntrySide.DEBIT) {
            return booked.reversal()
                    ? new Said(null, AnswerOutcome.EXCEPTION, AnswerReason.IMPOSSIBLE_STATE)
                    : Said.judged(BankEffect.BOOKED);
        }
        return Said.judged(BankEffect.RETURNED);
    }

    private static String side(Entry booked, EntrySide side) {
        return booked.reversal() ? side + "_REVERSED" : side.name();
    }

    private static @Nullable LocalDate day(Entry booked) {
        return booked.bookedOn() == null ? booked.valueOn() : booked.bookedOn();
    }

    private static @Nullable Money sum(List<Money> charges, @Nullable Money amount) {
        if (charges.isEmpty()
                || amount == null
                || charges.stream().anyMatch(charge -> !charge.getCurrencyUnit().equals(amount.getCurrencyUnit()))) {
            return null;
        }
        return charges.stream().reduce(Money::plus).orElseThrow();
    }

    private static String text(String text) {
        String said = text.strip();
        return said.length() > TEXT ? said.substring(0, TEXT) : said;
    }

    // A longer one than a message may have is none of ours, and must not become one by being cut.
    private static @Nullable String cut(@Nullable String identity, int longest) {
        return identity == null || identity.length() <= longest ? identity : identity.substring(0, longest - 1) + "…";
    }
}
