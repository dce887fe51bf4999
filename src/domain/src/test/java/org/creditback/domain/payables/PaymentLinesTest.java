package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Golden;
import org.creditback.examples.Outcome;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PaymentLinesTest {

    private static final String STEP = "step payment journal posted";

    @TestFactory
    @DisplayName("PM-24, PA-4: the payment vouchers of the examples, to the cent")
    Stream<DynamicTest> goldenPayments() {
        return ExampleParser.goldens().stream()
                .filter(golden -> golden.later().stream().anyMatch(line -> line.startsWith(STEP)))
                .map(golden -> dynamicTest(golden.name(), () -> assertThat(paid(golden))
                        .isEqualTo(golden.later().stream()
                                .dropWhile(line -> !line.startsWith(STEP))
                                .skip(1)
                                .takeWhile(line -> line.startsWith("line "))
                                .toList())));
    }

    // The invoice as the run booked it: the credit on the AP summary account.
    private static List<String> paid(Golden golden) {
        String step = golden.later().stream()
                .filter(line -> line.startsWith(STEP))
                .findFirst()
                .orElseThrow();
        Outcome.Line invoice = golden.expected().lines().stream()
                .filter(line -> line.account().equals("200100"))
                .findFirst()
                .orElseThrow();
        CurrencyUnit currency = CurrencyUnit.of(invoice.currency());
        PaidPart part = PaidPart.of(
                target("200100", invoice.dimensions()),
                Money.of(currency, invoice.amount()),
                Money.of(CurrencyUnit.EUR, invoice.accounting()),
                Money.of(currency, invoice.amount()));
        String rate = step.contains(" at ") ? step.replaceAll(".* at ", "") : "1";
        return lines(invoice.party(), List.of(part), rate).stream()
                .map(PaymentLinesTest::written)
                .toList();
    }

    private static List<Posting> lines(String vendor, List<PaidPart> parts, String rate) {
        CurrencyUnit currency = parts.get(0).amount().getCurrencyUnit();
        return PaymentLines.of(vendor, parts, "110180", terms(currency, rate));
    }

    private static PaymentTerms terms(CurrencyUnit currency, String rate) {
        return new PaymentTerms(
                CurrencyUnit.EUR,
                Map.of(
                        currency,
                        new ExchangeRate(CurrencyUnit.EUR, currency, new BigDecimal(rate), false, LocalDate.EPOCH)),
                "801200",
                "801300");
    }

    private static LedgerDimension target(String account, String unit) {
        return new LedgerDimension(account, DimensionSet.of(Map.of("BusinessUnit", unit)));
    }

    private static String written(Posting line) {
        return String.join(
                " ",
                "line VP-000001",
                line.side() == Side.DEBIT ? "Dr" : "Cr",
                line.target().account(),
                line.target().dimensions().text().replace("BusinessUnit=", ""),
                line.amount().getAmount().toPlainString(),
                line.amount().getCurrencyUnit().getCode(),
                line.accountingAmount().getAmount().toPlainString(),
                line.party() == null ? "-" : line.party());
    }

    private static PaidPart part(String unit, String amount, String booked) {
        return new PaidPart(
                target("200100", unit),
                Money.of(CurrencyUnit.USD, new BigDecimal(amount)),
                Money.of(CurrencyUnit.EUR, new BigDecimal(booked)));
    }

    @Test
    @DisplayName(
            "PM-24, MO-4: several invoices pay one pair per account and dimension set, the cost of the day spread over them")
    void severalInvoices() {
        List<Posting> lines = lines(
                "V-1",
                List.of(part("BU002", "10.00", "9.00"), part("BU001", "0.01", "0.01"), part("BU001", "10.00", "9.50")),
                "1.1");
        assertThat(lines.stream().map(PaymentLinesTest::written))
                .containsExactly(
                        "line VP-000001 Dr 200100 BU001 10.01 USD 9.10 V-1",
                        "line VP-000001 Cr 110180 BU001 10.01 USD 9.10 -",
                        "line VP-000001 Dr 200100 BU002 10.00 USD 9.09 V-1",
                        "line VP-000001 Cr 110180 BU002 10.00 USD 9.09 -",
                        "line VP-000001 Dr 200100 BU001 0.00 USD 0.41 V-1",
                        "line VP-000001 Cr 801200 BU001 0.00 USD 0.41 -",
                        "line VP-000001 Dr 801300 BU002 0.00 USD 0.09 -",
                        "line VP-000001 Cr 200100 BU002 0.00 USD 0.09 V-1");
        assertThat(new Voucher("VP-000001", VoucherKind.PAYMENT, LocalDate.EPOCH, CurrencyUnit.USD, lines).postings())
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("PM-21: parts of an invoice take their share of the liability, the last one all that is left")
    void partsAddUp() {
        Money open = Money.of(CurrencyUnit.USD, 100);
        Money booked = Money.parse("EUR 90.01");
        Money third = Money.parse("USD 33.33");
        Money left = open;
        Money liability = booked;
        for (Money amount : List.of(third, third, Money.parse("USD 33.34"))) {
            PaidPart paid = PaidPart.of(target("200100", "BU001"), left, liability, amount);
            left = left.minus(amount);
            liability = liability.minus(paid.booked());
            assertThat(liability.isNegative()).isFalse();
        }
        assertThat(liability.isZero()).isTrue();
        assertThatThrownBy(() -> PaidPart.of(target("200100", "BU001"), open, booked, Money.parse("USD 100.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("MO-3: without a rate nothing is posted")
    void noRate() {
        assertThatThrownBy(() -> PaymentLines.of(
                        "V-1", List.of(part("BU001", "1.00", "1.00")), "110180", terms(CurrencyUnit.JPY, "160")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_EXCHANGE_RATE");
    }

    @Test
    @DisplayName("payments.md 6: payments leave on bank days")
    void bankDays() {
        assertThat(BankDays.onOrAfter(LocalDate.parse("2026-11-21"))).isEqualTo("2026-11-23");
        assertThat(BankDays.onOrAfter(LocalDate.parse("2026-11-23"))).isEqualTo("2026-11-23");
        assertThat(BankDays.onOrAfter(LocalDate.parse("2026-04-03"))).isEqualTo("2026-04-07");
        assertThat(BankDays.onOrAfter(LocalDate.parse("2026-12-25"))).isEqualTo("2026-12-28");
        assertThat(BankDays.isBankDay(LocalDate.parse("2026-05-01"))).isFalse();
        assertThat(BankDays.isBankDay(LocalDate.parse("2027-03-29"))).isFalse();
        assertThat(BankDays.isBankDay(LocalDate.parse("2027-03-30"))).isTrue();
    }
}
