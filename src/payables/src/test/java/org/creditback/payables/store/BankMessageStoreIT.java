package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.PaymentState;
import org.creditback.domain.payables.ReturnAction;
import org.creditback.payables.BankExceptions.LineKey;
import org.creditback.payables.BankMessage.Counts;
import org.creditback.payables.BankMessage.Kind;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.BankMessageLine.Level;
import org.creditback.payables.PaymentReturn;
import org.creditback.payables.PaymentReturns;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BA-1, BA-2, BA-3: which payments a bank's message is about, and what is kept of it")
class BankMessageStoreIT {

    private SentPayments sent;

    @BeforeEach
    void open() throws SQLException {
        sent = new SentPayments();
        sent.books.vendor("V-1", "SEPA");
        sent.books.vendor("V-2", "SEPA");
        sent.books.vendor("V-3", "SEPA");
        sent.books.invoice("V-1", "10.00");
        sent.books.invoice("V-2", "20.00");
        sent.books.invoice("V-3", "20.00");
        sent.send();
    }

    @AfterEach
    void close() throws SQLException {
        sent.close();
    }

    @Test
    @DisplayName("BA-1: by identity, with file, group and account; never one of another identity")
    void byIdentity() {
        String first = sent.endToEnd(1);
        long message = sent.message(
                Kind.STATUS_REPORT,
                sent.status(1, Level.PAYMENT, BankEffect.ACCEPTED, sent.messageId, sent.messageId + "-1", first),
                sent.status(2, Level.PAYMENT, BankEffect.ACCEPTED, "OTHER", null, first),
                sent.status(3, Level.PAYMENT, BankEffect.ACCEPTED, sent.messageId, sent.messageId + "-2", first),
                sent.status(4, Level.PAYMENT, BankEffect.ACCEPTED, sent.messageId, null, "NONE"),
                sent.status(5, Level.BATCH, BankEffect.ACCEPTED, sent.messageId, sent.messageId + "-1", null),
                sent.status(6, Level.FILE, BankEffect.ACCEPTED, sent.messageId, null, null));
        AnsweredPayment payment = sent.found(message, 1).get(0);
        assertThat(payment.state()).isEqualTo(PaymentState.SENT);
        assertThat(payment.amount()).isEqualTo(Money.parse("EUR 10.00"));
        assertThat(payment.posted() && payment.alone() && payment.sameFile() && payment.sameAccount())
                .isTrue();
        assertThat(sent.found(message, 2).get(0).sameFile()).isFalse();
        assertThat(sent.found(message, 3).get(0).sameFile()).isFalse();
        assertThat(sent.found(message, 4)).isEmpty();
        assertThat(sent.answered.ofBatch(message, 5)).hasSize(3);
        assertThat(sent.answered.ofFile(message, 6)).hasSize(3);
        assertThat(sent.answered.claims(message, List.of(1, 6)))
                .extracting(claimed -> claimed.claim().single())
                .containsExactly(true, false);
        assertThat(sent.lines.waiting(message, Level.PAYMENT, 1, 2)).containsExactly(2, 3);
    }

    @Test
    @DisplayName("BA-1: second by amount and date, from our account, where nothing else can be meant")
    void byAmountAndDate() {
        long message = sent.message(
                Kind.STATEMENT,
                SentPayments.booking(1, BankEffect.BOOKED, null, "EUR 10.00", "R-1"),
                SentPayments.booking(2, BankEffect.BOOKED, null, "EUR 20.00", null),
                SentPayments.booking(3, BankEffect.BOOKED, null, "EUR 30.00", null),
                SentPayments.booking(4, BankEffect.RETURNED, null, "EUR 10.00", null));
        assertThat(sent.found(message, 1)).singleElement().matches(AnsweredPayment::alone);
        assertThat(sent.found(message, 2)).hasSize(2);
        assertThat(sent.found(message, 3)).isEmpty();
        assertThat(sent.found(message, 4)).as("not debited yet").isEmpty();
        assertThat(sent.answered.payments(message, List.of(3), sent.endToEnd(2)))
                .as("a person names it")
                .hasSize(1);

        long payment = sent.found(message, 1).get(0).id();
        sent.effect(message, 1, BankEffect.BOOKED, payment);
        long other = sent.message(
                Kind.NOTIFICATION,
                SentPayments.booking(1, BankEffect.BOOKED, null, "EUR 10.00", "R-1"),
                SentPayments.booking(2, BankEffect.RETURNED, null, "EUR 10.00", "R-2"),
                SentPayments.booking(3, BankEffect.BOOKED, null, "EUR 10.00", "R-9"));
        assertThat(sent.found(other, 1))
                .as("the same entry in another message")
                .singleElement()
                .satisfies(known -> assertThat(known.booked()).isNotNull());
        assertThat(sent.found(other, 2)).singleElement().satisfies(back -> assertThat(back.id())
                .isEqualTo(payment));
        assertThat(sent.found(other, 3)).isEmpty();
        long twins = sent.message(
                Kind.NOTIFICATION,
                SentPayments.booking(1, BankEffect.RETURNED, null, "EUR 10.00", "R-3"),
                SentPayments.booking(2, BankEffect.RETURNED, null, "EUR 10.00", "R-4"));
        assertThat(sent.found(twins, 1)).singleElement().matches(back -> !back.alone());
    }

    @Test
    @DisplayName("BA-2, BF-5: counts, the answered file, and what was decided is decided once")
    void keptAndCounted() {
        String first = sent.endToEnd(1);
        long message = sent.message(
                Kind.STATEMENT,
                SentPayments.booking(1, BankEffect.BOOKED, first, "EUR 10.00", "R-1"),
                SentPayments.booking(2, BankEffect.BOOKED, "NONE", "EUR 10.00", "R-2"),
                SentPayments.booking(3, BankEffect.BOOKED, "NONE", "EUR 11.00", "R-3"));
        sent.effect(message, 1, BankEffect.BOOKED, sent.found(message, 1).get(0).id());
        sent.lines.decide(new LineKey(message, 3), "clerk", "not ours");
        sent.lines.close(new LineKey(message, 3));
        sent.messages.count(sent.books.entity, message);
        assertThat(sent.messages.find(sent.books.entity, message).orElseThrow().counts())
                .isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(sent.messages.list(sent.books.entity, 0, 9)).hasSize(1);
        assertThat(sent.messages.find(sent.books.entity, String.format("%064d", message)))
                .isPresent();
        assertThat(sent.books.jdbc.one(
                        "SELECT state FROM payables.bank_file WHERE message_id = ?",
                        row -> row.getString(1),
                        sent.messageId))
                .contains("ANSWERED");
        assertThat(sent.state(1)).isEqualTo(PaymentState.BOOKED);
        assertThat(sent.lines.waiting(sent.books.entity))
                .singleElement()
                .matches(waiting -> waiting.reason() == AnswerReason.UNKNOWN_PAYMENT && waiting.lines() == 1);
        List<BankMessageLine> exceptions = sent.lines.exceptions(sent.books.entity, null, new LineKey(message, 1), 9);
        assertThat(exceptions).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("a\tb\\c");
            assertThat(line.account()).endsWith("4300").doesNotContain("ABNA0417");
        });
        assertThat(sent.lines.lines(sent.books.entity, message, AnswerOutcome.APPLIED, 0, 9))
                .singleElement()
                .satisfies(line -> assertThat(line.payment()).isNotNull());
        assertThatThrownBy(() -> sent.lines.close(new LineKey(message, 1)))
                .hasStackTraceContaining("bank_line_is_decided_once");
    }

    @Test
    @DisplayName(
            "BR-2, BR-5: a return opens the invoice, holds it, ends the account, and asks somebody; then it is issued again")
    void returned() {
        String first = sent.endToEnd(1);
        long message =
                sent.message(Kind.STATEMENT, SentPayments.booking(1, BankEffect.RETURNED, first, "EUR 10.00", "R-1"));
        long payment = sent.found(message, 1).get(0).id();
        assertThat(sent.effects.parts(List.of(payment), CurrencyUnit.EUR))
                .singleElement()
                .matches(part -> part.booked().equals(Money.parse("EUR 10.00")));
        assertThat(sent.effects.vouchers(List.of(payment))).hasSize(1);
        sent.effect(message, 1, BankEffect.RETURNED, payment);
        assertThat(sent.state(1)).isEqualTo(PaymentState.RETURNED);
        sent.returns.holdInvoices(List.of(payment), HoldReason.RETURNED, PayableBooks.TODAY, "clerk");
        sent.returns.holdInvoices(List.of(payment), HoldReason.RETURNED, PayableBooks.TODAY, "clerk");
        assertThat(sent.returns.endBankAccounts(List.of(payment))).containsExactly("V-1");
        sent.returns.addTasks(
                sent.books.entity,
                List.of(payment),
                new PaymentReturnStore.NewTask("AC04", ReturnAction.NEW_BANK_DATA, "ap-clerk", PayableBooks.TODAY));
        assertThat(sent.books.proposed("{}")).containsExactly("RB-1 RETURNED");
        assertThat(sent.returns.hasOtherAccount(payment)).isFalse();
        assertThat(sent.returns.lockTask(payment)).isTrue();

        assertThat(sent.returns.accountApproved(sent.books.entity, "V-1", "controller"))
                .isEqualTo(1);
        assertThat(sent.returns.lockTask(payment)).isFalse();
        assertThat(sent.books.proposed("{}")).containsExactly("RB-1 NO_BANK_DETAILS");
        sent.books.jdbc.update(
                "UPDATE payables.vendor SET method_of_payment = 'MANUAL' WHERE legal_entity = ?",
                sent.books.entity.code());
        sent.books.invoice("V-1", "5.00");
        long again = sent.books.journal("{\"minimumPaymentDate\":\"2026-12-01\"}");
        assertThat(sent.books.jdbc.list(
                        "SELECT reissue_of FROM payables.payment_line WHERE payment_journal_id = ?",
                        row -> row.getLong(1),
                        again))
                .containsExactly(payment);
    }

    @Test
    @DisplayName("PaymentReturns: a return with its reason, action, task, holds, days and what was issued again")
    void listed() {
        String first = sent.endToEnd(1);
        long message =
                sent.message(Kind.STATEMENT, SentPayments.booking(1, BankEffect.RETURNED, first, "EUR 10.00", "R-1"));
        long payment = sent.found(message, 1).get(0).id();
        sent.books.jdbc.update("""
                INSERT INTO payables.bank_effect (payment_line_id, effect, bank_message_id, line_no, happened_on, reason, action, charges)
                VALUES (?, 'RETURNED', ?, 1, ?, 'AC06', 'CONTACT_CUSTOMER', 1.5)""", payment, message, PayableBooks.TODAY.minusDays(3));
        sent.books.jdbc.update(
                "UPDATE payables.payment_line SET state = 'RETURNED' WHERE payment_line_id = ?", payment);
        sent.returns.holdInvoices(List.of(payment), HoldReason.RETURNED, PayableBooks.TODAY, "clerk");
        sent.returns.addTasks(
                sent.books.entity,
                List.of(payment),
                new PaymentReturnStore.NewTask("AC06", ReturnAction.CONTACT_CUSTOMER, "ap-clerk", PayableBooks.TODAY));
        PaymentReturn open = sent.returns
                .list(sent.books.entity, PayableBooks.TODAY, true, 0, 9)
                .get(0);
        assertThat(open.days()).isEqualTo(3);
        assertThat(open.charges()).isEqualTo(Money.parse("EUR 1.50"));
        assertThat(open.holds()).containsExactly("RETURNED");
        assertThat(open.invoices()).containsExactly("RB-1");
        assertThat(open.task()).isNotNull();
        assertThat(sent.returns.openTasks(sent.books.entity, PayableBooks.TODAY.plusDays(1)))
                .isEqualTo(new PaymentReturns.OpenTasks(1, 1));
        sent.returns.complete(payment, "clerk", "they opened it again");
        PaymentReturn done =
                sent.returns.find(sent.books.entity, PayableBooks.TODAY, first).orElseThrow();
        assertThat(done.holds()).isEmpty();
        assertThat(done.task().note()).isEqualTo("they opened it again");
        assertThat(sent.returns.list(sent.books.entity, PayableBooks.TODAY, true, 0, 9))
                .isEmpty();
    }

    @Test
    @DisplayName("BR-4: without the bank's word no payment is accepted, rejected, booked or returned")
    void onlyTheBank() {
        assertThatThrownBy(() -> sent.books.jdbc.update(
                        "UPDATE payables.payment_line SET state = 'BOOKED' WHERE payment_journal_id = ?", sent.journal))
                .hasStackTraceContaining("bank_state_has_its_evidence");
    }
}
