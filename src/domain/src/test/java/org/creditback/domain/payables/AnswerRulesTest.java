package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.payables.AnsweredPayment.Evidence;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("BA-1, BA-2, BA-3: what the bank's word does to payments")
class AnswerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Money AMOUNT = Money.parse("EUR 200.00");
    private static final Evidence EARLIER = new Evidence(1, "NOTIFICATION", "REF-1");

    private static BankClaim claim(BankEffect effect, String reason, Money amount) {
        return new BankClaim(effect, true, reason, amount, null, null, null, TODAY, 2, "STATEMENT", "REF-1", false);
    }

    private static BankClaim ofSeveral(BankEffect effect, Money amount, Integer count) {
        return new BankClaim(effect, false, "AC04", amount, null, null, count, TODAY, 2, "STATEMENT", "REF-1", false);
    }

    private static AnsweredPayment payment(long id, PaymentState state, boolean posted) {
        boolean debited = state == PaymentState.BOOKED;
        return new AnsweredPayment(
                id,
                state,
                AMOUNT,
                posted,
                true,
                true,
                true,
                debited ? EARLIER : null,
                state == PaymentState.RETURNED ? EARLIER : null);
    }

    private static AnsweredPayment payment(PaymentState state) {
        return payment(7, state, true);
    }

    private static String said(AnswerVerdict verdict) {
        return verdict.reason() == null
                ? verdict.outcome().name()
                : verdict.reason().name();
    }

    private static String judged(BankClaim claim, AnsweredPayment... payments) {
        return said(AnswerRules.judge(claim, List.of(payments), TODAY));
    }

    @ParameterizedTest
    @DisplayName(
            "Every state meets every answer (rules.md 16): what comes late or twice changes nothing, what cannot be waits")
    @CsvSource({
        "ACCEPTED, SENT, APPLIED",
        "ACCEPTED, ACCEPTED, ALREADY_KNOWN",
        "ACCEPTED, BOOKED, ALREADY_KNOWN",
        "ACCEPTED, RETURNED, ALREADY_KNOWN",
        "ACCEPTED, REJECTED, IMPOSSIBLE_STATE",
        "ACCEPTED, GENERATED, IMPOSSIBLE_STATE",
        "ACCEPTED, CREATED, IMPOSSIBLE_STATE",
        "ACCEPTED, APPROVED, IMPOSSIBLE_STATE",
        "ACCEPTED, CANCELED, IMPOSSIBLE_STATE",
        "REJECTED, SENT, APPLIED",
        "REJECTED, ACCEPTED, APPLIED",
        "REJECTED, REJECTED, ALREADY_KNOWN",
        "REJECTED, BOOKED, IMPOSSIBLE_STATE",
        "REJECTED, RETURNED, IMPOSSIBLE_STATE",
        "REJECTED, GENERATED, IMPOSSIBLE_STATE",
        "BOOKED, SENT, APPLIED",
        "BOOKED, ACCEPTED, APPLIED",
        "BOOKED, BOOKED, ALREADY_KNOWN",
        "BOOKED, RETURNED, APPLIED",
        "BOOKED, REJECTED, IMPOSSIBLE_STATE",
        "BOOKED, GENERATED, IMPOSSIBLE_STATE",
        "BOOKED, CANCELED, IMPOSSIBLE_STATE",
        "RETURNED, SENT, APPLIED",
        "RETURNED, ACCEPTED, APPLIED",
        "RETURNED, BOOKED, APPLIED",
        "RETURNED, RETURNED, ALREADY_KNOWN",
        "RETURNED, REJECTED, IMPOSSIBLE_STATE",
        "RETURNED, GENERATED, IMPOSSIBLE_STATE",
    })
    void everyStateMeetsEveryAnswer(BankEffect effect, PaymentState state, String expected) {
        assertThat(judged(claim(effect, "AC04", AMOUNT), payment(state))).isEqualTo(expected);
    }

    @Test
    @DisplayName("A booking before its payment is posted waits; a rejection and an acceptance do not need it")
    void notPosted() {
        AnsweredPayment sent = payment(7, PaymentState.SENT, false);
        assertThat(judged(claim(BankEffect.BOOKED, null, AMOUNT), sent)).isEqualTo("NOT_POSTED");
        assertThat(judged(claim(BankEffect.RETURNED, "AC04", AMOUNT), sent)).isEqualTo("NOT_POSTED");
        assertThat(judged(claim(BankEffect.REJECTED, "AC04", AMOUNT), sent)).isEqualTo("APPLIED");
        assertThat(judged(claim(BankEffect.ACCEPTED, null, AMOUNT), sent)).isEqualTo("APPLIED");
    }

    @Test
    @DisplayName("A second debit of one payment is told, the same one in another message is not")
    void bookedTwice() {
        AnsweredPayment booked = payment(PaymentState.BOOKED);
        BankClaim other = new BankClaim(
                BankEffect.BOOKED, true, null, AMOUNT, null, null, null, TODAY, 2, "NOTIFICATION", "REF-2", false);
        assertThat(judged(other, booked)).isEqualTo("BOOKED_TWICE");
        BankClaim same = new BankClaim(
                BankEffect.BOOKED, true, null, AMOUNT, null, null, null, TODAY, 1, "NOTIFICATION", null, false);
        assertThat(judged(same, booked)).as("twice in one message").isEqualTo("BOOKED_TWICE");
        AnsweredPayment back = payment(PaymentState.RETURNED);
        BankClaim again = new BankClaim(
                BankEffect.RETURNED, true, "AC04", AMOUNT, null, null, null, TODAY, 3, "NOTIFICATION", "REF-3", false);
        assertThat(judged(again, back)).isEqualTo("RETURNED_TWICE");
    }

    @Test
    @DisplayName("Identity, file, account, amount, date and reason must all fit, else nothing changes")
    void everythingMustFit() {
        AnsweredPayment sent = payment(PaymentState.SENT);
        BankClaim booked = claim(BankEffect.BOOKED, null, AMOUNT);
        assertThat(judged(booked)).isEqualTo("UNKNOWN_PAYMENT");
        assertThat(judged(booked, sent, payment(8, PaymentState.SENT, true))).isEqualTo("AMBIGUOUS");
        assertThat(judged(booked, with(sent, false, true, true))).isEqualTo("AMBIGUOUS");
        assertThat(judged(booked, with(sent, true, false, true))).isEqualTo("OTHER_FILE");
        assertThat(judged(booked, with(sent, true, true, false))).isEqualTo("OTHER_ACCOUNT");
        assertThat(judged(claim(BankEffect.BOOKED, null, Money.parse("EUR 200.01")), sent))
                .isEqualTo("OTHER_AMOUNT");
        assertThat(judged(claim(BankEffect.BOOKED, null, Money.parse("USD 200.00")), sent))
                .isEqualTo("OTHER_AMOUNT");
        assertThat(judged(claim(BankEffect.BOOKED, null, null), sent)).isEqualTo("OTHER_AMOUNT");
        assertThat(judged(claim(BankEffect.ACCEPTED, null, null), sent)).isEqualTo("APPLIED");
        assertThat(said(AnswerRules.judge(booked, List.of(sent), TODAY.minusDays(1))))
                .isEqualTo("FUTURE_DATE");
        assertThat(judged(claim(BankEffect.REJECTED, "ZZ99", AMOUNT), sent)).isEqualTo("UNKNOWN_REASON");
        assertThat(judged(claim(BankEffect.RETURNED, null, AMOUNT), sent)).isEqualTo("UNKNOWN_REASON");
        assertThat(judged(claim(BankEffect.RETURNED, null, AMOUNT))).isEqualTo("NOT_A_PAYMENT");
        assertThat(judged(claim(BankEffect.RETURNED, "AC04", AMOUNT))).isEqualTo("UNKNOWN_PAYMENT");
        BankClaim decided = new BankClaim(
                BankEffect.REJECTED, true, "ZZ99", AMOUNT, null, null, null, TODAY, 2, "STATUS_REPORT", null, true);
        assertThat(judged(decided, sent)).isEqualTo("APPLIED");
    }

    private static AnsweredPayment with(AnsweredPayment payment, boolean alone, boolean file, boolean account) {
        return new AnsweredPayment(
                payment.id(), payment.state(), payment.amount(), true, alone, file, account, null, null);
    }

    @ParameterizedTest
    @DisplayName("BR-3: a return less what the bank says it kept is whole; a conversion is known by the amount wanted")
    @CsvSource(
            nullValues = "-",
            value = {
                "RETURNED, EUR 195.00, -, EUR 5.00, APPLIED",
                "RETURNED, EUR 195.00, EUR 200.00, -, APPLIED",
                "RETURNED, EUR 195.00, -, -, OTHER_AMOUNT",
                "RETURNED, EUR 195.00, EUR 200.00, EUR 4.00, OTHER_AMOUNT",
                "RETURNED, EUR 205.00, EUR 200.00, -, OTHER_AMOUNT",
                "RETURNED, USD 195.00, EUR 200.00, -, OTHER_AMOUNT",
                "BOOKED, EUR 205.00, EUR 200.00, EUR 5.00, OTHER_AMOUNT",
                "BOOKED, USD 216.00, EUR 200.00, -, APPLIED",
            })
    void amounts(BankEffect effect, Money amount, Money instructed, Money charges, String expected) {
        BankClaim claim = new BankClaim(
                effect, true, "AC04", amount, instructed, charges, null, TODAY, 2, "STATEMENT", null, false);
        assertThat(judged(claim, payment(PaymentState.SENT))).isEqualTo(expected);
    }

    @Test
    @DisplayName("Of a file or group all payments follow, or none; those with an answer of their own keep it")
    void allOrNone() {
        AnsweredPayment sent = payment(1, PaymentState.SENT, true);
        AnsweredPayment accepted = payment(2, PaymentState.ACCEPTED, true);
        AnsweredPayment rejected = payment(3, PaymentState.REJECTED, true);
        AnsweredPayment booked = payment(4, PaymentState.BOOKED, true);
        BankClaim accepts = ofSeveral(BankEffect.ACCEPTED, null, null);
        assertThat(moved(accepts, sent, accepted, rejected, booked)).containsExactly(1L);
        assertThat(judged(accepts, accepted, rejected)).isEqualTo("ALREADY_KNOWN");
        BankClaim rejects = ofSeveral(BankEffect.REJECTED, null, null);
        assertThat(moved(rejects, sent, accepted, rejected)).containsExactly(1L, 2L);
        assertThat(judged(rejects, sent, booked)).isEqualTo("IMPOSSIBLE_STATE");
        assertThat(judged(ofSeveral(BankEffect.RETURNED, AMOUNT, 1), sent)).isEqualTo("UNKNOWN_PAYMENT");
    }

    @Test
    @DisplayName("BA-3: a batch is what is not booked yet, by sum and number; what was rejected was not debited")
    void batch() {
        AnsweredPayment sent = payment(1, PaymentState.SENT, true);
        AnsweredPayment accepted = payment(2, PaymentState.ACCEPTED, true);
        AnsweredPayment rejected = payment(3, PaymentState.REJECTED, true);
        AnsweredPayment booked = payment(4, PaymentState.BOOKED, true);
        Money two = Money.parse("EUR 400.00");
        assertThat(moved(ofSeveral(BankEffect.BOOKED, two, 2), sent, accepted, rejected))
                .containsExactly(1L, 2L);
        assertThat(moved(ofSeveral(BankEffect.BOOKED, two, null), sent, accepted, booked))
                .containsExactly(1L, 2L);
        assertThat(judged(ofSeveral(BankEffect.BOOKED, two, 3), sent, accepted)).isEqualTo("OTHER_AMOUNT");
        assertThat(judged(ofSeveral(BankEffect.BOOKED, AMOUNT, null), sent, accepted))
                .isEqualTo("OTHER_AMOUNT");
        assertThat(judged(ofSeveral(BankEffect.BOOKED, AMOUNT, 1), booked)).isEqualTo("ALREADY_KNOWN");
        assertThat(judged(ofSeveral(BankEffect.BOOKED, two, 2), sent, payment(5, PaymentState.SENT, false)))
                .isEqualTo("NOT_POSTED");
        assertThat(judged(ofSeveral(BankEffect.BOOKED, AMOUNT, 1), rejected)).isEqualTo("OTHER_AMOUNT");
    }

    private static List<Long> moved(BankClaim claim, AnsweredPayment... payments) {
        return AnswerRules.judge(claim, List.of(payments), TODAY).payments().stream()
                .map(AnsweredPayment::id)
                .toList();
    }

    @Test
    @DisplayName("BA-2: debit and return end the same, whichever comes first")
    void anyOrder() {
        AnsweredPayment sent = payment(PaymentState.SENT);
        AnsweredPayment straight = sent.after(BankEffect.BOOKED, EARLIER).after(BankEffect.RETURNED, EARLIER);
        AnsweredPayment turned = sent.after(BankEffect.RETURNED, EARLIER).after(BankEffect.BOOKED, EARLIER);
        assertThat(turned).isEqualTo(straight);
        assertThat(turned.state()).isEqualTo(PaymentState.RETURNED);
    }

    @Test
    @DisplayName("payments.md 7: every action has its hold, task and owner")
    void handling() {
        assertThat(Stream.of(ReturnAction.values()).map(action -> {
                    ReturnHandling handling = ReturnHandling.of(action);
                    return action + " " + handling.hold().map(HoldReason::name).orElse("-") + " "
                            + (handling.workingDays() > 0) + " " + handling.decides() + " "
                            + handling.accountInvalid();
                }))
                .containsExactly(
                        "NEW_BANK_DATA RETURNED true false true",
                        "ADDRESS RETURNED true false false",
                        "CONTACT_CUSTOMER RETURNED true false false",
                        "CONTACT_BANK RETURNED true false false",
                        "METHOD_CHANGE RETURNED true false false",
                        "DUPLICATE_CHECK DUPLICATE_SUSPECT true true false",
                        "DECEASED DECEASED true true false",
                        "LEGAL LEGAL_FREEZE true true false",
                        "NONE - false false false",
                        "MANUAL RETURNED true false false");
    }
}
