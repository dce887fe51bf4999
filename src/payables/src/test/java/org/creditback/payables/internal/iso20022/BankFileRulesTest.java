package org.creditback.payables.internal.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.payables.internal.iso20022.Samples.IBAN;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;
import static org.creditback.payables.internal.iso20022.Samples.message;
import static org.creditback.payables.internal.iso20022.Samples.transfer;
import static org.creditback.payables.internal.iso20022.Samples.with;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("BF-1 to BF-7: what a bank file must keep before it is written")
class BankFileRulesTest {

    private static final String ROWS = "org.creditback.payables.internal.iso20022.";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({
        ROWS + "PaymentRows#identities",
        ROWS + "PaymentRows#payees",
        ROWS + "PaymentRows#amounts",
        ROWS + "PaymentRows#terms",
        ROWS + "PartyRows#addresses",
        ROWS + "PartyRows#accounts",
        ROWS + "PartyRows#numbers"
    })
    void refusesOnePaymentForOneReason(String what, UnaryOperator<Change> change, String expected) {
        assertThat(found(with(change))).isEqualTo(expected);
    }

    @Test
    @DisplayName("BF-2: identities come once, each kind for itself")
    void refusesIdentitiesThatComeTwice() {
        CreditTransfer first = transfer(1, "EUR 1.00");
        CreditTransfer sameInstruction =
                new Change(transfer(2, "EUR 1.00"), SWIFT).id("NL01-I1", "X").transfer();
        CreditTransfer sameLine =
                new Change(transfer(2, "EUR 1.00"), SWIFT).id("X", "NL01-E1").transfer();
        CreditTransfer crossed = new Change(transfer(2, "EUR 1.00"), SWIFT)
                .id("NL01-E1", "NL01-I1")
                .transfer();
        assertThat(found(message(first, sameInstruction))).isEqualTo("ID_NOT_UNIQUE PmtId/InstrId");
        assertThat(found(message(first, sameLine))).isEqualTo("ID_NOT_UNIQUE PmtId/EndToEndId");
        assertThat(found(message(first, crossed))).isEmpty();
        PaymentGroup twice = Samples.group(List.of(first));
        PaymentGroup other = Samples.group(List.of(transfer(2, "EUR 1.00")));
        assertThat(found(message(twice, other))).isEqualTo("ID_NOT_UNIQUE PmtInf/PmtInfId");
    }

    @Test
    @DisplayName("BF-1: a group has one currency, a message groups, a group payments")
    void refusesGroupsThatAreNone() {
        PaymentGroup mixed = Samples.group(
                "G", SWIFT, List.of(transfer(1, "EUR 1.00"), transfer(2, "USD 1.00"), transfer(3, "EUR 1.00")));
        assertThat(found(message(mixed))).isEqualTo("CURRENCY_MIXED Amt/InstdAmt");
        assertThat(found(message(new PaymentGroup[0]))).isEqualTo("NOTHING_TO_PAY PmtInf");
        assertThat(found(message(Samples.group(List.of())))).isEqualTo("NOTHING_TO_PAY PmtInf/CdtTrfTxInf");
    }

    @Test
    @DisplayName("BF-3: counts and sums are those of the lines")
    void refusesTotalsThatAreNotThoseOfTheLines() {
        List<CreditTransfer> lines = List.of(transfer(1, "EUR 1.10"), transfer(2, "EUR 2.20"));
        assertThat(found(announced(lines, ControlTotal.of(2, "3.30"), ControlTotal.of(2, "3.3"))))
                .isEmpty();
        assertThat(found(announced(lines, ControlTotal.of(2, "3.31"), ControlTotal.of(2, "3.30"))))
                .isEqualTo("TOTAL_DIFFERS PmtInf/CtrlSum");
        assertThat(found(announced(lines, ControlTotal.of(3, "3.30"), ControlTotal.of(2, "3.30"))))
                .isEqualTo("TOTAL_DIFFERS PmtInf/CtrlSum");
        assertThat(found(announced(lines, ControlTotal.of(2, "3.30"), ControlTotal.of(1, "3.30"))))
                .isEqualTo("TOTAL_DIFFERS GrpHdr/CtrlSum");
        assertThat(found(announced(lines, ControlTotal.of(2, "3.30"), ControlTotal.of(2, "3.29"))))
                .isEqualTo("TOTAL_DIFFERS GrpHdr/CtrlSum");
    }

    private static PaymentMessage announced(List<CreditTransfer> lines, ControlTotal group, ControlTotal head) {
        PaymentGroup right = Samples.group(lines);
        PaymentGroup other = new PaymentGroup(
                right.id(), right.terms(), right.executionDate(), right.debtor(), group, right.transfers());
        PaymentMessage message = message(right);
        return new PaymentMessage(
                message.messageId(), message.created(), message.initiatingParty(), head, List.of(other));
    }

    @Test
    void checksMessageAndDebtorToo() {
        Debtor debtor = new Debtor(
                new Party("\u200F", PartyRows.place(null, "BE")), PartyRows.iban("BE69539007547034"), CurrencyUnit.EUR);
        PaymentGroup right = Samples.group(List.of(transfer(1, "EUR 1.00")));
        PaymentGroup wrong = new PaymentGroup(
                "G//1", right.terms(), right.executionDate(), debtor, right.total(), right.transfers());
        PaymentMessage message = new PaymentMessage(
                "M".repeat(36), Samples.message(right).created(), "\uD83D\uDE00", right.total(), List.of(wrong));
        assertThat(found(message))
                .isEqualTo("ID_TOO_LONG GrpHdr/MsgId, NAME_EMPTY GrpHdr/InitgPty/Nm, ID_SLASH PmtInf/PmtInfId,"
                        + " NAME_EMPTY PmtInf/Dbtr/Nm, ADDRESS_INCOMPLETE PmtInf/Dbtr/PstlAdr/TwnNm,"
                        + " IBAN_INVALID PmtInf/DbtrAcct/Id/IBAN");
    }

    @Test
    void aDebtorNeedsNoBankBesideItsNumber() {
        Debtor debtor =
                new Debtor(Samples.DEBTOR.party(), new BankAccount(null, "123", null, null), CurrencyUnit.of("CNY"));
        List<CreditTransfer> lines = List.of(transfer(1, "EUR 1.00"));
        PaymentGroup group =
                new PaymentGroup("G", SWIFT, LocalDate.of(2026, 11, 23), debtor, Samples.total(lines), lines);
        assertThat(found(message(group))).isEmpty();
    }

    @Test
    @DisplayName("F46, F45: a finding names payment, place and remedy, and no bank account")
    void aFindingSaysWhereAndWhatHelps() {
        List<Finding> findings = findings(with(as -> as.account(PartyRows.iban("BE69539007547034"))));
        assertThat(findings).containsExactly(new Finding(FindingCode.IBAN_INVALID, "NL01-E1", "CdtrAcct/Id/IBAN"));
        assertThat(findings.get(0).code().remedy()).isEqualTo(Remedy.BANK_ACCOUNT);
        assertThat(findings.toString()).doesNotContain("BE69539007547034");
        assertThat(Samples.ACCOUNT.toString()).doesNotContain(IBAN).contains("7034");
    }

    @Test
    void tellsTheFirstThousandFindingsAndTheirNumber() {
        List<CreditTransfer> lines = new ArrayList<>();
        for (int number = 1; number <= 1001; number++) {
            lines.add(new Change(transfer(number, "EUR 1.00"), SWIFT)
                    .says("?", "")
                    .transfer());
        }
        RefusedBankFile refused = refusal(message(Samples.group(lines)));
        assertThat(refused.count()).isEqualTo(1001);
        assertThat(refused.findings()).hasSize(1000);
        assertThat(refused.findings().get(999).identity()).isEqualTo("NL01-E1000");
    }

    @Test
    void everyFindingThatCanComeBeforeWritingIsProvokedHere() {
        Set<FindingCode> provoked = new TreeSet<>();
        Stream.of(
                        PaymentRows.identities(),
                        PaymentRows.payees(),
                        PaymentRows.amounts(),
                        PaymentRows.terms(),
                        PartyRows.addresses(),
                        PartyRows.accounts(),
                        PartyRows.numbers())
                .flatMap(rows -> rows)
                .map(row -> row.get()[2].toString())
                .flatMap(expected -> Arrays.stream(expected.split(", ")))
                .filter(finding -> !finding.isEmpty())
                .forEach(finding -> provoked.add(FindingCode.valueOf(finding.split(" ")[0])));
        provoked.addAll(List.of(
                FindingCode.ID_NOT_UNIQUE,
                FindingCode.CURRENCY_MIXED,
                FindingCode.NOTHING_TO_PAY,
                FindingCode.TOTAL_DIFFERS));
        Set<FindingCode> ofReading = Set.of(
                FindingCode.AMOUNT_DECIMALS,
                FindingCode.FILE_UNREADABLE,
                FindingCode.FILE_OF_ANOTHER_KIND,
                FindingCode.ELEMENT_MISPLACED,
                FindingCode.TEXT_INVALID,
                FindingCode.CODE_INVALID,
                FindingCode.DATE_INVALID);
        assertThat(FindingCode.values())
                .allMatch(code -> provoked.contains(code) != ofReading.contains(code), "provoked here or when reading");
    }

    private static String found(PaymentMessage message) {
        StringBuilder all = new StringBuilder();
        findings(message).forEach(finding -> all.append(all.isEmpty() ? "" : ", ")
                .append(finding.code())
                .append(' ')
                .append(finding.element()));
        return all.toString();
    }

    private static List<Finding> findings(PaymentMessage message) {
        return Samples.write(message, new ByteArrayOutputStream()).fold(file -> List.of(), RefusedBankFile::findings);
    }

    private static RefusedBankFile refusal(PaymentMessage message) {
        return Samples.write(message, new ByteArrayOutputStream())
                .fold(
                        file -> {
                            throw new AssertionError("written");
                        },
                        refused -> refused);
    }
}
