package org.creditback.domain.payables;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the bank's word does to payments (payments.md section 7, BA-1 to BA-3; the states of rules.md 16). */
public final class AnswerRules {

    private AnswerRules() {}

    /**
     * Judges a line of a message.
     *
     * @param found every payment that the line may be about: of a file or group all of them
     * @param today in the time zone of the legal entity
     */
    public static AnswerVerdict judge(BankClaim claim, List<AnsweredPayment> found, LocalDate today) {
        if (found.isEmpty()) {
            return claim.effect() == BankEffect.RETURNED && claim.reason() == null
                    ? AnswerVerdict.noEffect(AnswerReason.NOT_A_PAYMENT)
                    : AnswerVerdict.exception(AnswerReason.UNKNOWN_PAYMENT);
        }
        if (claim.happenedOn() != null && claim.happenedOn().isAfter(today)) {
            return AnswerVerdict.exception(AnswerReason.FUTURE_DATE);
        }
        boolean goesBack = claim.effect() == BankEffect.REJECTED || claim.effect() == BankEffect.RETURNED;
        if (goesBack && claim.action() == ReturnAction.MANUAL && !claim.decided()) {
            return AnswerVerdict.exception(AnswerReason.UNKNOWN_REASON);
        }
        if (found.stream().anyMatch(payment -> !payment.sameFile())) {
            return AnswerVerdict.exception(AnswerReason.OTHER_FILE);
        }
        if (found.stream().anyMatch(payment -> !payment.sameAccount())) {
            return AnswerVerdict.exception(AnswerReason.OTHER_ACCOUNT);
        }
        return claim.single() ? single(claim, found) : several(claim, found);
    }

    private static AnswerVerdict single(BankClaim claim, List<AnsweredPayment> found) {
        if (found.size() > 1 || !found.get(0).alone()) {
            return AnswerVerdict.exception(AnswerReason.AMBIGUOUS);
        }
        AnsweredPayment payment = found.get(0);
        return isOfAmount(claim, payment.amount())
                ? step(claim, payment)
                : AnswerVerdict.exception(AnswerReason.OTHER_AMOUNT);
    }

    private static boolean isOfAmount(BankClaim claim, Money wanted) {
        Money amount = claim.amount();
        if (amount == null) {
            return claim.effect() == BankEffect.ACCEPTED || claim.effect() == BankEffect.REJECTED;
        }
        if (amount.equals(wanted)) {
            return true;
        }
        if (claim.effect() != BankEffect.RETURNED) {
            // What the bank changed into the money of the account; in the same money nothing but the amount itself.
            return !amount.getCurrencyUnit().equals(wanted.getCurrencyUnit()) && wanted.equals(claim.instructed());
        }
        // A return that the bank kept something of (BR-3): what it says it kept, or what it says was sent, must make it
        // whole.
        return amount.getCurrencyUnit().equals(wanted.getCurrencyUnit())
                && amount.isLessThan(wanted)
                && (claim.charges() == null
                        ? wanted.equals(claim.instructed())
                        : wanted.equals(amount.plus(claim.charges())));
    }

    private static AnswerVerdict step(BankClaim claim, AnsweredPayment payment) {
        return switch (claim.effect()) {
            case ACCEPTED -> accepted(payment);
            case REJECTED -> rejected(payment);
            case BOOKED -> booked(claim, payment);
            case RETURNED -> returned(claim, payment);
        };
    }

    // The order of arrival does not matter: what the bank did later is known already then.
    private static AnswerVerdict accepted(AnsweredPayment payment) {
        return switch (payment.state()) {
            case SENT -> AnswerVerdict.applied(List.of(payment));
            case ACCEPTED, BOOKED, RETURNED -> AnswerVerdict.noEffect(AnswerReason.ALREADY_KNOWN);
            default -> AnswerVerdict.exception(AnswerReason.IMPOSSIBLE_STATE);
        };
    }

    private static AnswerVerdict rejected(AnsweredPayment payment) {
        return switch (payment.state()) {
            case SENT, ACCEPTED -> AnswerVerdict.applied(List.of(payment));
            case REJECTED -> AnswerVerdict.noEffect(AnswerReason.ALREADY_KNOWN);
            default -> AnswerVerdict.exception(AnswerReason.IMPOSSIBLE_STATE);
        };
    }

    private static AnswerVerdict booked(BankClaim claim, AnsweredPayment payment) {
        if (payment.booked() != null) {
            return repeated(claim, payment.booked(), AnswerReason.BOOKED_TWICE);
        }
        return switch (payment.state()) {
            case SENT, ACCEPTED, RETURNED ->
                payment.posted()
                        ? AnswerVerdict.applied(List.of(payment))
                        : AnswerVerdict.exception(AnswerReason.NOT_POSTED);
            default -> AnswerVerdict.exception(AnswerReason.IMPOSSIBLE_STATE);
        };
    }

    private static AnswerVerdict returned(BankClaim claim, AnsweredPayment payment) {
        if (payment.returned() != null) {
            return repeated(claim, payment.returned(), AnswerReason.RETURNED_TWICE);
        }
        return switch (payment.state()) {
            case SENT, ACCEPTED, BOOKED ->
                payment.posted()
                        ? AnswerVerdict.applied(List.of(payment))
                        : AnswerVerdict.exception(AnswerReason.NOT_POSTED);
            default -> AnswerVerdict.exception(AnswerReason.IMPOSSIBLE_STATE);
        };
    }

    private static AnswerVerdict repeated(BankClaim claim, AnsweredPayment.Evidence earlier, AnswerReason twice) {
        return claim.repeats(earlier)
                ? AnswerVerdict.noEffect(AnswerReason.ALREADY_KNOWN)
                : AnswerVerdict.exception(twice);
    }

    private static AnswerVerdict several(BankClaim claim, List<AnsweredPayment> found) {
        return switch (claim.effect()) {
            // Payments with an answer of their own keep it.
            case ACCEPTED ->
                all(
                        claim,
                        found.stream()
                                .filter(payment -> payment.state() != PaymentState.REJECTED)
                                .toList());
            case REJECTED -> all(claim, found);
            case BOOKED -> bookedAsOne(claim, found);
            // A bank returns payment by payment.
            case RETURNED -> AnswerVerdict.exception(AnswerReason.UNKNOWN_PAYMENT);
        };
    }

    // All of them, or none: where one of them cannot follow, somebody looks.
    private static AnswerVerdict all(BankClaim claim, List<AnsweredPayment> payments) {
        List<AnswerVerdict> verdicts =
                payments.stream().map(payment -> step(claim, payment)).toList();
        AnswerVerdict obstacle = first(verdicts, AnswerOutcome.EXCEPTION);
        if (obstacle != null) {
            return obstacle;
        }
        List<AnsweredPayment> moved = verdicts.stream()
                .flatMap(verdict -> verdict.payments().stream())
                .toList();
        return moved.isEmpty() ? AnswerVerdict.noEffect(AnswerReason.ALREADY_KNOWN) : AnswerVerdict.applied(moved);
    }

    private static @Nullable AnswerVerdict first(List<AnswerVerdict> verdicts, AnswerOutcome outcome) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .findFirst()
                .orElse(null);
    }

    // What was rejected was not debited; the rest is one amount: all that is not booked yet, or all that is.
    private static AnswerVerdict bookedAsOne(BankClaim claim, List<AnsweredPayment> found) {
        List<AnsweredPayment> debited = found.stream()
                .filter(payment -> payment.state() != PaymentState.REJECTED && payment.state() != PaymentState.CANCELED)
                .toList();
        List<AnsweredPayment> waiting =
                debited.stream().filter(payment -> payment.booked() == null).toList();
        List<AnsweredPayment> meant = waiting.isEmpty() ? debited : waiting;
        return isSum(claim, meant) ? all(claim, meant) : AnswerVerdict.exception(AnswerReason.OTHER_AMOUNT);
    }

    private static boolean isSum(BankClaim claim, List<AnsweredPayment> payments) {
        if (payments.isEmpty() || claim.amount() == null) {
            return false;
        }
        if (payments.stream().anyMatch(payment -> !payment.amount()
                .getCurrencyUnit()
                .equals(payments.get(0).amount().getCurrencyUnit()))) {
            return false;
        }
        Money sum = payments.stream()
                .map(AnsweredPayment::amount)
                .reduce(Money::plus)
                .orElseThrow();
        return (sum.equals(claim.amount()) || sum.equals(claim.instructed()))
                && (claim.payments() == null || claim.payments() == payments.size());
    }
}
