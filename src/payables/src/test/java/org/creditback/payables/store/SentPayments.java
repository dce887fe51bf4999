package org.creditback.payables.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditback.database.TestItems;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessage.Content;
import org.creditback.payables.BankMessageLine.Level;
import org.creditback.payables.NewBankMessage;
import org.creditback.payables.store.AnsweredPaymentStore.Found;
import org.creditback.payables.store.BankFileStore.FileGroup;
import org.creditback.payables.store.BankMessageLineStore.NewLine;
import org.creditback.payables.store.BankMessageStore.Taken;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payments that a bank has, posted, and messages about them, in a transaction that never commits. */
final class SentPayments implements AutoCloseable {

    static final String OURS = "NL91ABNA0417164300";

    final PayableBooks books;
    final BankMessageStore messages;
    final BankMessageLineStore lines;
    final AnsweredPaymentStore answered;
    final BankEffectStore effects;
    final PaymentReturnStore returns;
    String messageId = "";
    long journal;

    SentPayments() throws SQLException {
        books = new PayableBooks();
        PayablesDatabase database = new PayablesDatabase(books.jdbc);
        messages = new BankMessageStore(database);
        lines = new BankMessageLineStore(database);
        answered = new AnsweredPaymentStore(database);
        effects = new BankEffectStore(database);
        returns = new PaymentReturnStore(database);
        messages.hold(books.entity);
    }

    @Override
    public void close() throws SQLException {
        books.close();
    }

    /** Everything that is open goes to the bank, by SEPA from EUR-1, and is posted. */
    void send() {
        journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        PayablesDatabase database = new PayablesDatabase(books.jdbc);
        GeneratedPaymentStore payments = new GeneratedPaymentStore(database);
        BankFileStore files = new BankFileStore(database);
        GeneratedPaymentStore.Batch batch = payments.batches(journal).get(0);
        BankFileStore.Sum sum = payments.sum(batch);
        long file = files.nextId();
        messageId = "M" + file;
        files.append(file, 1, new byte[] {'x'});
        files.insertGroups(
                file,
                List.of(new FileGroup(PayableBooks.TODAY, CurrencyUnit.EUR, messageId + "-1", PayableBooks.TODAY)));
        files.insert(new BankFileStore.NewFile(
                file,
                books.entity,
                journal,
                batch.method(),
                batch.companyAccount(),
                messageId,
                "application/xml",
                "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
                1,
                sum.payments(),
                sum.total(),
                false,
                "clerk"));
        payments.generated(batch, file, "clerk");
        files.releaseWithoutPerson(file);
        files.startHandOver(file, "clerk");
        files.endHandOver(file);
        files.advance(file, PaymentState.GENERATED, PaymentState.SENT, null, "clerk");
        post();
    }

    private void post() {
        PaymentPostingStore posting = new PaymentPostingStore(new PayablesDatabase(books.jdbc));
        List<PaymentPostingStore.Part> parts = posting.next(journal, 0, 100_000, CurrencyUnit.EUR);
        List<Long> ids =
                parts.stream().map(PaymentPostingStore.Part::line).distinct().toList();
        Map<Long, Long> vouchers = ids.stream()
                .collect(java.util.stream.Collectors.toMap(
                        id -> id,
                        id -> TestItems.voucher(
                                books.connection, books.entity.code(), "VP-" + id, PayableBooks.TODAY)));
        posting.settle(
                parts.stream()
                        .map(part -> new PaymentPostingStore.Settled(
                                part.line(),
                                part.invoice(),
                                part.amount(),
                                part.openAccounting(),
                                vouchers.get(part.line())))
                        .toList(),
                PayableBooks.TODAY,
                ids,
                ids.stream().map(vouchers::get).toList(),
                "clerk");
        books.journals.markPosted(journal, PayableBooks.TODAY, "clerk");
    }

    String endToEnd(int line) {
        return books.lines.lines(journal, line - 1, 1).get(0).endToEndId();
    }

    PaymentState state(int line) {
        return books.lines.state(journal, line).orElseThrow();
    }

    /** A message with these lines. */
    long message(BankMessage.Kind kind, NewLine... written) {
        long id = messages.nextId();
        lines.copy(
                books.entity, id, (Consumer<NewLine> writer) -> List.of(written).forEach(writer));
        messages.append(id, 1, new byte[] {'x'});
        messages.insert(
                new Taken(
                        id,
                        books.entity,
                        String.format("%064d", id),
                        1,
                        new NewBankMessage(BankMessage.Way.REST, "camt.xml"),
                        "clerk"),
                new Content(kind, "camt.053.001.08", "BANK-" + id, PayableBooks.TODAY.atStartOfDay()));
        answered.hold(id);
        return id;
    }

    static NewLine booking(int line, BankEffect effect, String endToEnd, String amount, String reference) {
        return new NewLine(
                line,
                Level.PAYMENT,
                effect,
                "DEBIT",
                effect == BankEffect.RETURNED ? "AC04" : null,
                OURS,
                null,
                null,
                endToEnd,
                reference,
                Money.parse(amount),
                null,
                null,
                null,
                PayableBooks.TODAY,
                "a\tb\\c",
                AnswerOutcome.EXCEPTION,
                AnswerReason.UNKNOWN_PAYMENT);
    }

    NewLine status(int line, Level level, BankEffect effect, String original, String group, String endToEnd) {
        return new NewLine(
                line,
                level,
                effect,
                "ACCP",
                null,
                null,
                original,
                group,
                endToEnd,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                AnswerOutcome.EXCEPTION,
                AnswerReason.UNKNOWN_PAYMENT);
    }

    List<AnsweredPayment> found(long message, int line) {
        return answered.payments(message, List.of(line), null).stream()
                .map(Found::payment)
                .toList();
    }

    /** The effect of a line on a payment, by a voucher of its own. */
    void effect(long message, int line, BankEffect effect, long payment) {
        long voucher =
                TestItems.voucher(books.connection, books.entity.code(), effect + "-" + payment, PayableBooks.TODAY);
        effects.write(
                message,
                List.of(new BankEffectStore.NewEffect(
                        payment, effect, line, voucher, LocalDate.EPOCH.plusDays(1), null, null, null)),
                "clerk");
        lines.judge(message, List.of(new BankMessageLineStore.Judged(line, AnswerOutcome.APPLIED, null, payment)));
        if (effect == BankEffect.RETURNED) {
            effects.undo(PayableBooks.TODAY, List.of(payment), List.of(voucher));
        }
    }
}
