package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PC-3, PC-4: a changed bank account and the call that its approval rests on")
class BankAccountChangeTest {

    private static final LocalDate REQUESTED = LocalDate.of(2026, 11, 18);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static CallBack call() {
        return new CallBack(
                "Anna Jansen",
                "+31 20 123 45 67",
                "contract of 2024",
                REQUESTED.minusDays(1),
                TODAY,
                "controller",
                CallBackResult.CONFIRMED,
                "");
    }

    private static String objection(CallBack call) {
        return call.objection(REQUESTED, TODAY)
                .map(refusal -> refusal.reason() + " " + refusal.field())
                .orElse("none");
    }

    @ParameterizedTest(name = "{0} sees {1} in use: {2}")
    @CsvSource({
        "controller, 7, none",
        "clerk.ap, 7, SELF_APPROVAL",
        "controller, 0, STALE_VERSION",
        "controller, 8, STALE_VERSION",
        "clerk.ap, 8, SELF_APPROVAL"
    })
    void isDecidedBySomebodyElseWhoSawWhatIsReplaced(String person, long seen, String expected) {
        assertThat(new BankAccountChange("clerk.ap", 7)
                        .objection(person, seen)
                        .map(RefusalReason::name)
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} days, replacing {1}: from {2}")
    @CsvSource({"5, 7, 2026-11-27", "1, 7, 2026-11-23", "0, 7, 2026-11-20", "5, 0, 2026-11-20", "0, 0, 2026-11-20"})
    void isPaidToAfterTheCoolOffWhereItReplacesAnother(int days, long replaces, LocalDate expected) {
        assertThat(new BankAccountChange("clerk.ap", replaces).usableFrom(TODAY, days))
                .isEqualTo(expected);
    }

    @Test
    void anApprovalRestsOnAConfirmedCall() {
        assertThat(objection(call())).isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource(
            value = CallBackResult.class,
            names = {"DENIED", "NOT_REACHED"})
    void onNoOther(CallBackResult result) {
        assertThat(objection(new CallBack(
                        "Anna", "020 1234567", "contract", REQUESTED.minusDays(1), TODAY, "me", result, "")))
                .isEqualTo("BAD_VALUE callResult");
    }

    @ParameterizedTest(name = "known {0} days before the request")
    @ValueSource(ints = {0, -1, -2})
    @DisplayName("the number was known before the request, not from it")
    void theNumberWasKnownBefore(int days) {
        assertThat(objection(dated(REQUESTED.minusDays(days), TODAY))).isEqualTo("BAD_VALUE knownSince");
        assertThat(objection(dated(REQUESTED.minusYears(9), TODAY))).isEqualTo("none");
    }

    private static CallBack dated(LocalDate knownSince, LocalDate calledOn) {
        return new CallBack(
                "Anna", "020 1234567", "contract", knownSince, calledOn, "me", CallBackResult.CONFIRMED, "");
    }

    @Test
    @DisplayName("the call was after the request, and not tomorrow")
    void theCallWasMeanwhile() {
        LocalDate known = REQUESTED.minusDays(1);
        assertThat(objection(dated(known, REQUESTED.minusDays(1)))).isEqualTo("BAD_VALUE calledOn");
        assertThat(objection(dated(known, TODAY.plusDays(1)))).isEqualTo("BAD_VALUE calledOn");
        assertThat(objection(dated(known, REQUESTED))).isEqualTo("none");
        assertThat(objection(dated(known, TODAY))).isEqualTo("none");
        assertThat(objection(dated(known, null))).isEqualTo("MISSING_VALUE calledOn");
        assertThat(objection(dated(null, TODAY))).isEqualTo("MISSING_VALUE knownSince");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me",
                "12345a",
                "+",
                "1",
                "1234",
                "+31 20 123 45 67 ext 5",
                "00000000000000000000000000000000000000000000"
            })
    void theNumberIsOne(String number) {
        assertThat(objection(texts(CallBackText.NUMBER, number))).isEqualTo("BAD_VALUE calledNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"112 45", "+46 (0)8-123 456", "0207/123.456", " 020 1234567 "})
    void numbersAreWrittenInManyWays(String number) {
        assertThat(objection(texts(CallBackText.NUMBER, number))).isEqualTo("none");
    }

    private enum CallBackText {
        PERSON("calledPerson", 240),
        NUMBER("calledNumber", 40),
        SOURCE("numberSource", 240),
        CALLER("calledBy", 60),
        TEXT("callText", 1_000);

        private final String field;
        private final int longest;

        CallBackText(String field, int longest) {
            this.field = field;
            this.longest = longest;
        }
    }

    private static CallBack texts(CallBackText which, String typed) {
        UnaryOperator<String> person = usual -> which == CallBackText.PERSON ? typed : usual;
        return new CallBack(
                person.apply("Anna"),
                which == CallBackText.NUMBER ? typed : "020 1234567",
                which == CallBackText.SOURCE ? typed : "contract",
                REQUESTED.minusDays(1),
                TODAY,
                which == CallBackText.CALLER ? typed : "me",
                CallBackResult.CONFIRMED,
                which == CallBackText.TEXT ? typed : "");
    }

    @ParameterizedTest
    @EnumSource(CallBackText.class)
    void everyTextIsThereAndHasALength(CallBackText which) {
        if (which != CallBackText.TEXT) {
            assertThat(objection(texts(which, " "))).isEqualTo("MISSING_VALUE " + which.field);
        }
        String longest = "7".repeat(which.longest);
        assertThat(objection(texts(which, longest))).isEqualTo("none");
        assertThat(objection(texts(which, longest + "7"))).isEqualTo("BAD_VALUE " + which.field);
    }

    @Test
    void aRefusalNamesTheFirstFault() {
        CallBack empty = new CallBack("", "", "", null, null, "", CallBackResult.DENIED, "");
        assertThat(empty.objection(REQUESTED, TODAY)).map(Refusal::field).contains("calledPerson");
    }
}
