package org.creditback.payables.internal.iso20022;

import static org.creditback.payables.internal.iso20022.Samples.ADDRESS;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.junit.jupiter.params.provider.Arguments;

/** Payments with one thing changed, and what is found: code and element, or nothing. */
final class PaymentRows {

    private static final String A35 = "A".repeat(35);

    private PaymentRows() {}

    static Arguments row(String what, UnaryOperator<Change> change, String expected) {
        return arguments(what, change, expected);
    }

    static Stream<Arguments> identities() {
        return Stream.of(
                row("35 characters", as -> as.id(A35, "E"), ""),
                row("36 characters", as -> as.id(A35 + "A", "E"), "ID_TOO_LONG PmtId/InstrId"),
                row("36 characters", as -> as.id("I", A35 + "A"), "ID_TOO_LONG PmtId/EndToEndId"),
                row("nothing", as -> as.id("", "E"), "ID_EMPTY PmtId/InstrId"),
                row("nothing", as -> as.id("I", ""), "ID_EMPTY PmtId/EndToEndId"),
                row("every sign of SEPA", as -> as.id("a/-?:().,'+ z", "E"), ""),
                row("umlaut", as -> as.id("Ü", "E"), "ID_BAD_CHARACTER PmtId/InstrId"),
                row("underline", as -> as.id("I", "A_1"), "ID_BAD_CHARACTER PmtId/EndToEndId"),
                row("line break", as -> as.id("I", "A\n1"), "ID_BAD_CHARACTER PmtId/EndToEndId"),
                row("space before", as -> as.id(" I", "E"), "ID_BAD_CHARACTER PmtId/InstrId"),
                row("space behind", as -> as.id("I ", "E"), "ID_BAD_CHARACTER PmtId/InstrId"),
                row("slash within", as -> as.id("I/1", "E/1/2"), ""),
                row("slash before", as -> as.id("/I", "E"), "ID_SLASH PmtId/InstrId"),
                row("slash behind", as -> as.id("I", "E/"), "ID_SLASH PmtId/EndToEndId"),
                row("two slashes", as -> as.id("I", "E//1"), "ID_SLASH PmtId/EndToEndId"));
    }

    static Stream<Arguments> payees() {
        return Stream.of(
                row("a letter", as -> as.payee("A", ADDRESS), ""),
                row("nothing", as -> as.payee("", ADDRESS), "NAME_EMPTY Cdtr/Nm"),
                row("emoji only", as -> as.payee("\uD83D\uDE00 \uD83D\uDE80", ADDRESS), "NAME_EMPTY Cdtr/Nm"),
                row("signs only", as -> as.payee("-- ??", ADDRESS), "NAME_EMPTY Cdtr/Nm"),
                row("a long name is shortened", as -> as.payee("Ada ".repeat(100), ADDRESS), ""));
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                row("a cent", as -> as.amount("EUR 0.01"), ""),
                row("nothing", as -> as.amount("EUR 0.00"), "AMOUNT_NOT_POSITIVE Amt/InstdAmt"),
                row("less", as -> as.amount("EUR -0.01"), "AMOUNT_NOT_POSITIVE Amt/InstdAmt"),
                row("largest in SEPA", as -> as.amount("EUR 999999999.99"), ""),
                row("larger", as -> as.amount("EUR 1000000000.00"), "AMOUNT_TOO_LARGE Amt/InstdAmt"),
                row("larger elsewhere", as -> as.amount("EUR 1000000000.00").terms(SWIFT), ""),
                row("18 digits", as -> as.amount("USD 9999999999999999.99").terms(SWIFT), ""),
                row(
                        "19 digits",
                        as -> as.amount("USD 10000000000000000.00").terms(SWIFT),
                        "AMOUNT_TOO_LARGE Amt/InstdAmt"),
                row("dollars in SEPA", as -> as.amount("USD 1.00"), "CURRENCY_NOT_ALLOWED Amt/InstdAmt"),
                row("yen elsewhere", as -> as.amount("JPY 167").terms(SWIFT), ""),
                row("gold", as -> as.amount("XAU 1").terms(SWIFT), "CURRENCY_NOT_ALLOWED Amt/InstdAmt"));
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                row("instant", as -> as.terms(terms(ServiceLevel.SEPA_INST, ChargeBearer.SLEV)), ""),
                row(
                        "shared in SEPA",
                        as -> as.terms(terms(ServiceLevel.SEPA, ChargeBearer.SHAR)),
                        "CHARGES_CONTRADICT PmtInf/ChrgBr"),
                row(
                        "SEPA's elsewhere",
                        as -> as.terms(terms(ServiceLevel.URGP, ChargeBearer.SLEV)),
                        "CHARGES_CONTRADICT PmtInf/ChrgBr"),
                row("purpose", as -> as.says("REFU", ""), ""),
                row("purpose with digits", as -> as.says("B112", ""), ""),
                row("purpose in small letters", as -> as.says("refu", ""), "PURPOSE_INVALID Purp/Cd"),
                row("purpose of three", as -> as.says("REF", ""), "PURPOSE_INVALID Purp/Cd"),
                row("purpose of five", as -> as.says("REFUN", ""), "PURPOSE_INVALID Purp/Cd"));
    }

    private static GroupTerms terms(ServiceLevel level, ChargeBearer charges) {
        return new GroupTerms(level, charges, true, AddressRule.STRUCTURED);
    }
}
