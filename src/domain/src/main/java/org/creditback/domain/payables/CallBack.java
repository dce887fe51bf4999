package org.creditback.domain.payables;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that a vendor was asked whether the new bank account is theirs (PC-3).
 *
 * <p>The number called was known before the request: a number that came with the request is the number of whoever sent it.
 *
 * @param person       who was called
 * @param number       which was called
 * @param numberSource where the number stands, such as a contract or an older invoice
 * @param knownSince   the day from which it was known
 * @param calledOn     the day of the call
 * @param calledBy     who called
 * @param result       what was said
 * @param text         anything else; empty for nothing
 */
public record CallBack(
        String person,
        String number,
        String numberSource,
        @Nullable LocalDate knownSince,
        @Nullable LocalDate calledOn,
        String calledBy,
        CallBackResult result,
        String text) {

    /** As long as a name may be. */
    public static final int LONGEST_NAME = 240;

    /** Longer than any number with its extension. */
    public static final int LONGEST_NUMBER = 40;

    /** Of user names. */
    public static final int LONGEST_USER = 60;

    /** Of what else is to be said. */
    public static final int LONGEST_TEXT = 1_000;

    // Digits that make a number of a telephone, after those that nobody needs.
    private static final String NUMBER = "\\+?[0-9][0-9 ()/.-]{3,38}[0-9]";

    /**
     * Why an approval cannot rest on it; empty where it can.
     *
     * @param requestedOn the day on which the account was proposed
     * @param today       of whoever approves
     * @return MISSING_VALUE or BAD_VALUE with the field; the first in the order of the components
     * @see "Rule PC-3. Also: constraint approval_has_a_call_back"
     */
    public Optional<Refusal> objection(LocalDate requestedOn, LocalDate today) {
        return Stream.of(
                        text("calledPerson", person, LONGEST_NAME),
                        text("calledNumber", number, LONGEST_NUMBER)
                                .or(() -> bad(!number.strip().matches(NUMBER), "calledNumber", number)),
                        text("numberSource", numberSource, LONGEST_NAME),
                        missing("knownSince", knownSince),
                        bad(knownSince != null && !knownSince.isBefore(requestedOn), "knownSince", knownSince),
                        missing("calledOn", calledOn),
                        bad(calledOn != null && calledOn.isBefore(requestedOn), "calledOn", calledOn),
                        bad(calledOn != null && calledOn.isAfter(today), "calledOn", calledOn),
                        text("calledBy", calledBy, LONGEST_USER),
                        bad(result != CallBackResult.CONFIRMED, "callResult", result),
                        bad(text.length() > LONGEST_TEXT, "callText", text.length()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> text(String field, String value, int longest) {
        return value.isBlank()
                ? Optional.of(Refusal.ofField(RefusalReason.MISSING_VALUE, field))
                : bad(value.strip().length() > longest, field, value);
    }

    private static Optional<Refusal> missing(String field, @Nullable Object value) {
        return value == null ? Optional.of(Refusal.ofField(RefusalReason.MISSING_VALUE, field)) : Optional.empty();
    }

    private static Optional<Refusal> bad(boolean wrong, String field, @Nullable Object value) {
        return wrong
                ? Optional.of(Refusal.ofField(RefusalReason.BAD_VALUE, field, Objects.requireNonNullElse(value, "")))
                : Optional.empty();
    }
}
