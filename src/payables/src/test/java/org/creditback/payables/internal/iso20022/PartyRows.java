package org.creditback.payables.internal.iso20022;

import static org.creditback.payables.internal.iso20022.PaymentRows.row;
import static org.creditback.payables.internal.iso20022.Samples.IBAN;
import static org.creditback.payables.internal.iso20022.Samples.SWIFT;

import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.payables.AddressRule;
import org.junit.jupiter.params.provider.Arguments;

/** Payments to other addresses and accounts, and what is found: code and element, or nothing. */
final class PartyRows {

    private PartyRows() {}

    static Stream<Arguments> addresses() {
        return Stream.of(
                row("none at all", as -> as.address(null), "ADDRESS_INCOMPLETE Cdtr/PstlAdr"),
                row("none, none wanted", as -> as.address(null).rule(AddressRule.OMITTED), ""),
                row("none, hybrid", as -> as.address(null).rule(AddressRule.HYBRID), ""),
                row("town and country do", as -> as.address(place("Oslo", "NO")), ""),
                row("no town", as -> as.address(place(null, "NO")), "ADDRESS_INCOMPLETE Cdtr/PstlAdr/TwnNm"),
                row("blank town", as -> as.address(place(" ", "NO")), "ADDRESS_INCOMPLETE Cdtr/PstlAdr/TwnNm"),
                row("no country", as -> as.address(place("Oslo", null)), "ADDRESS_INCOMPLETE Cdtr/PstlAdr/Ctry"),
                row("blank country", as -> as.address(place("Oslo", "")), "ADDRESS_INCOMPLETE Cdtr/PstlAdr/Ctry"),
                row(
                        "no country of the world",
                        as -> as.address(place("Oslo", "ZZ")),
                        "COUNTRY_INVALID Cdtr/PstlAdr/Ctry"),
                row(
                        "country in small letters",
                        as -> as.address(place("Oslo", "no")),
                        "COUNTRY_INVALID Cdtr/PstlAdr/Ctry"),
                row("Kosovo", as -> as.address(place("Prishtina", "XK")), ""),
                row(
                        "free text only",
                        as -> as.address(free(null, null, "Lange Gasse 1, Brussel")),
                        "ADDRESS_INCOMPLETE Cdtr/PstlAdr/TwnNm, ADDRESS_INCOMPLETE Cdtr/PstlAdr/Ctry,"
                                + " ADDRESS_UNSTRUCTURED Cdtr/PstlAdr/AdrLine"),
                row("a line", as -> as.address(free("Oslo", "NO", "x")), "ADDRESS_UNSTRUCTURED Cdtr/PstlAdr/AdrLine"),
                row("a blank line", as -> as.address(free("Oslo", "NO", " ")), ""),
                row(
                        "lines nobody sends",
                        as -> as.address(free(null, null, "x")).rule(AddressRule.OMITTED),
                        ""),
                row(
                        "two lines, hybrid",
                        as -> as.address(free("Oslo", "NO", "x", "y")).rule(AddressRule.HYBRID),
                        ""),
                row(
                        "three lines, hybrid",
                        as -> as.address(free("Oslo", "NO", "x", "y", "z")).rule(AddressRule.HYBRID),
                        "ADDRESS_TOO_MANY_LINES Cdtr/PstlAdr/AdrLine"),
                row(
                        "line of 70",
                        as -> as.address(free("Oslo", "NO", "x".repeat(70))).rule(AddressRule.HYBRID),
                        ""),
                row(
                        "line of 71",
                        as -> as.address(free("Oslo", "NO", "x".repeat(71))).rule(AddressRule.HYBRID),
                        "ADDRESS_TOO_LONG Cdtr/PstlAdr/AdrLine"),
                row("parts that just fit", as -> as.address(parts(0)), ""),
                row(
                        "parts that do not",
                        as -> as.address(parts(1)),
                        "ADDRESS_TOO_LONG Cdtr/PstlAdr/StrtNm, ADDRESS_TOO_LONG Cdtr/PstlAdr/BldgNb,"
                                + " ADDRESS_TOO_LONG Cdtr/PstlAdr/PstCd, ADDRESS_TOO_LONG Cdtr/PstlAdr/TwnNm"));
    }

    static PostalAddress place(String town, String country) {
        return new PostalAddress(null, null, null, town, country, List.of());
    }

    private static PostalAddress free(String town, String country, String... lines) {
        return new PostalAddress(null, null, null, town, country, List.of(lines));
    }

    private static PostalAddress parts(int more) {
        return new PostalAddress(
                "s".repeat(70 + more),
                "1".repeat(16 + more),
                "2".repeat(16 + more),
                "t".repeat(35 + more),
                "NO",
                List.of());
    }

    static Stream<Arguments> accounts() {
        BankAccount chinese = new BankAccount(null, "6222021234567890123", null, "102100099996");
        return Stream.of(
                row("wrong check digits", as -> as.account(iban("BE69539007547034")), "IBAN_INVALID CdtrAcct/Id/IBAN"),
                row("too short", as -> as.account(iban("BE6853900754703")), "IBAN_INVALID CdtrAcct/Id/IBAN"),
                row("small letters", as -> as.account(iban("be68539007547034")), "IBAN_INVALID CdtrAcct/Id/IBAN"),
                row("spaces", as -> as.account(iban("BE68 5390 0754 7034")), "IBAN_INVALID CdtrAcct/Id/IBAN"),
                row("O for 0", as -> as.account(iban("BE6853900754703O")), "IBAN_INVALID CdtrAcct/Id/IBAN"),
                row("BIC of eight", as -> as.account(BankAccount.ofIban(IBAN, "GEBABEBB")), ""),
                row("BIC of eleven", as -> as.account(BankAccount.ofIban(IBAN, "GEBABEBB36A")), ""),
                row(
                        "BIC of nine",
                        as -> as.account(BankAccount.ofIban(IBAN, "GEBABEBB3")),
                        "BIC_INVALID CdtrAgt/FinInstnId/BICFI"),
                row(
                        "other country",
                        as -> as.account(BankAccount.ofIban(IBAN, "NDEAFIHH")),
                        "BIC_COUNTRY CdtrAgt/FinInstnId/BICFI"),
                row(
                        "nothing",
                        as -> as.account(new BankAccount(null, null, null, null)),
                        "NO_BANK_DETAILS CdtrAcct/Id"),
                row("no IBAN in SEPA", as -> as.account(chinese), "NO_BANK_DETAILS CdtrAcct/Id"),
                row("no IBAN elsewhere", as -> as.account(chinese).terms(SWIFT), ""),
                row(
                        "nothing elsewhere",
                        as -> as.account(new BankAccount(null, null, null, null))
                                .terms(SWIFT),
                        "NO_BANK_DETAILS CdtrAcct/Id"),
                row(
                        "no bank",
                        as -> as.account(new BankAccount(null, "1", null, null)).terms(SWIFT),
                        "NO_BANK_DETAILS CdtrAgt/FinInstnId"),
                row(
                        "bank by BIC",
                        as -> as.account(new BankAccount(null, "1", "CHASUS33", null))
                                .terms(SWIFT),
                        ""));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                row("number of 34", as -> as.account(number("1".repeat(34))).terms(SWIFT), ""),
                row(
                        "number of 35",
                        as -> as.account(number("1".repeat(35))).terms(SWIFT),
                        "ACCOUNT_NUMBER_INVALID CdtrAcct/Id/Othr/Id"),
                row(
                        "number with a sign",
                        as -> as.account(number("1_1")).terms(SWIFT),
                        "ACCOUNT_NUMBER_INVALID CdtrAcct/Id/Othr/Id"),
                row(
                        "blank number",
                        as -> as.account(number(" ")).terms(SWIFT),
                        "ACCOUNT_NUMBER_INVALID CdtrAcct/Id/Othr/Id"),
                row("code of 35", as -> as.account(code("1".repeat(35))).terms(SWIFT), ""),
                row(
                        "code of 36",
                        as -> as.account(code("1".repeat(36))).terms(SWIFT),
                        "BANK_CODE_INVALID CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"),
                row(
                        "code with a space",
                        as -> as.account(code("1 ")).terms(SWIFT),
                        "BANK_CODE_INVALID CdtrAgt/FinInstnId/ClrSysMmbId/MmbId"));
    }

    static BankAccount iban(String iban) {
        return BankAccount.ofIban(iban, null);
    }

    private static BankAccount number(String number) {
        return new BankAccount(null, number, "CHASUS33", null);
    }

    private static BankAccount code(String code) {
        return new BankAccount(null, "1", null, code);
    }
}
