package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.examples.ExampleParser;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReturnLinesTest {

    private static final ReturnLines.Accounts ACCOUNTS = new ReturnLines.Accounts("V-0010", "110110", "618160");

    private static List<String> golden(String name) {
        return ExampleParser.laterLines(name).stream()
                .map(line -> line.replaceAll("line [A-Z]+-\\d+ ", "").replace("V-0007", "V-0010"))
                .toList();
    }

    private static LedgerDimension target(String account, String unit) {
        return new LedgerDimension(account, DimensionSet.of(Map.of("BusinessUnit", unit)));
    }

    private static PaidPart part(String unit, String amount, String booked) {
        return new PaidPart(target("200100", unit), Money.parse(amount), Money.parse(booked));
    }

    private static PaymentTerms terms(String currency, String rate) {
        CurrencyUnit foreign = CurrencyUnit.of(currency);
        return new PaymentTerms(
                CurrencyUnit.EUR,
                Map.of(
                        foreign,
                        new ExchangeRate(CurrencyUnit.EUR, foreign, new BigDecimal(rate), false, LocalDate.EPOCH)),
                "801200",
                "801300");
    }

    private static List<String> written(List<Posting> lines) {
        CurrencyUnit currency = lines.get(0).amount().getCurrencyUnit();
        return new Voucher("X", VoucherKind.BANK_STATEMENT, LocalDate.EPOCH, currency, lines)
                .postings().stream().map(ReturnLinesTest::written).toList();
    }

    private static String written(Posting line) {
        return String.join(
                " ",
                line.side() == Side.DEBIT ? "Dr" : "Cr",
                line.target().account(),
                line.target().dimensions().text().replace("BusinessUnit=", ""),
                line.amount().getAmount().toPlainString(),
                line.amount().getCurrencyUnit().getCode(),
                line.accountingAmount().getAmount().toPlainString(),
                line.party() == null ? "-" : line.party());
    }

    private static List<String> returned(List<PaidPart> parts, String kept, PaymentTerms terms) {
        return written(ReturnLines.of(ACCOUNTS, parts, Money.parse(kept), terms));
    }

    @Test
    @DisplayName(
            "E9a, E9c, BR-2: the liability as it was booked, the money at the rate of the return, the difference realized")
    void examples() {
        assertThat(returned(List.of(part("BU001", "EUR 200.00", "EUR 200.00")), "EUR 0", terms("USD", "1")))
                .isEqualTo(golden("E9a"));
        assertThat(returned(List.of(part("BU001", "USD 1100.00", "EUR 1047.62")), "USD 0", terms("USD", "1.07")))
                .isEqualTo(golden("E9c"));
    }

    @Test
    @DisplayName("BR-3, MO-4: what the bank kept is its charge, spread like the payment; the liability is whole again")
    void charges() {
        assertThat(returned(
                        List.of(part("BU002", "EUR 100.00", "EUR 100.00"), part("BU001", "EUR 50.00", "EUR 50.00")),
                        "EUR 10.00",
                        terms("USD", "1")))
                .containsExactly(
                        "Dr 110110 BU001 46.67 EUR 46.67 -",
                        "Dr 618160 BU001 3.33 EUR 3.33 -",
                        "Cr 200100 BU001 50.00 EUR 50.00 V-0010",
                        "Dr 110110 BU002 93.33 EUR 93.33 -",
                        "Dr 618160 BU002 6.67 EUR 6.67 -",
                        "Cr 200100 BU002 100.00 EUR 100.00 V-0010");
        assertThat(returned(List.of(part("BU001", "USD 110.00", "EUR 95.00")), "USD 11.00", terms("USD", "1.1")))
                .containsExactly(
                        "Dr 110110 BU001 99.00 USD 90.00 -",
                        "Dr 618160 BU001 11.00 USD 10.00 -",
                        "Cr 200100 BU001 110.00 USD 95.00 V-0010",
                        "Cr 801200 BU001 0.00 USD 5.00 -");
        assertThat(returned(List.of(part("BU001", "EUR 5.00", "EUR 5.00")), "EUR 5.00", terms("USD", "1")))
                .containsExactly("Dr 618160 BU001 5.00 EUR 5.00 -", "Cr 200100 BU001 5.00 EUR 5.00 V-0010");
    }

    @Test
    @DisplayName("MO-3: without a rate nothing is posted")
    void noRate() {
        assertThatThrownBy(() -> returned(List.of(part("BU001", "USD 1.00", "EUR 1.00")), "USD 0", terms("JPY", "160")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_EXCHANGE_RATE");
    }

    @Test
    @DisplayName(
            "E1, PM-27, BA-3: what the vouchers put in transit is on the bank, as posted; one pair per dimension set of a batch")
    void booked() {
        PaymentTerms terms = terms("USD", "1.08");
        Voucher one = voucher(List.of(part("BU001", "USD 108.00", "EUR 90.00")), terms);
        Voucher other =
                voucher(List.of(part("BU001", "USD 54.00", "EUR 50.00"), part("BU000", "USD 1.08", "EUR 1.00")), terms);
        assertThat(written(BookingLines.of(List.of(one, other), "110110")))
                .containsExactly(
                        "Dr 110180 BU000 1.08 USD 1.00 -",
                        "Cr 110110 BU000 1.08 USD 1.00 -",
                        "Dr 110180 BU001 162.00 USD 150.00 -",
                        "Cr 110110 BU001 162.00 USD 150.00 -");
        assertThat(BookingLines.of(List.of(one), "110180"))
                .as("posted on the bank at once")
                .isEmpty();
    }

    private static Voucher voucher(List<PaidPart> parts, PaymentTerms terms) {
        return new Voucher(
                "VP-1",
                VoucherKind.PAYMENT,
                LocalDate.EPOCH,
                CurrencyUnit.USD,
                PaymentLines.of("V-1", parts, "110180", terms));
    }
}
