package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Seeds;
import org.creditback.examples.World;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A transaction used up in parts, rule PO-11. */
class DivisionTest {

    private static Division division(String item) {
        Facts facts = ExampleParser.golden(
                        "case X\nentity NL01 EUR\ncustomer NL01 C-1\nitem NL01 C-1 " + item + "\nrun NL01")
                .facts();
        return new Division(transactions(facts).get(0));
    }

    private static List<OpenTransaction> transactions(Facts facts) {
        return new PolicyFacts(facts)
                .candidates().stream()
                        .flatMap(candidate -> candidate.customer().openTransactions().stream())
                        .toList();
    }

    private static List<String> texts(List<LineShare> shares) {
        return shares.stream()
                .map(share -> PolicyFacts.shortText(share.target().dimensions()) + " " + share.amount() + " "
                        + share.booked())
                .toList();
    }

    @Test
    @DisplayName("E23b: the accounting amount of a part; the last part gets what remains")
    void aPartTakesItsShareOfTheBookedAmount() {
        Division division = division("CN-1 creditnote 2026-10-01 -110.00 USD acc=-100.00");
        assertThat(texts(division.take(Money.parse("USD -44.00")))).containsExactly("BU001 USD -44.00 EUR -40.00");
        assertThat(division.open()).isEqualTo(Money.parse("USD -66.00"));
        assertThat(texts(division.rest())).containsExactly("BU001 USD -66.00 EUR -60.00");
        assertThat(division.open().isZero()).isTrue();
        assertThat(division.rest()).isEmpty();
    }

    @Test
    @DisplayName("E23c: each part is spread over the AR distribution, the last part gets what remains of each line")
    void aPartIsSpreadOverTheLines() {
        Division division = division("CN-1 creditnote 2026-10-01 -100.00 EUR dist=BU001:33.33,BU002:33.33,BU003:33.34");
        assertThat(texts(division.take(Money.parse("EUR -50.00"))))
                .containsExactly(
                        "BU001 EUR -16.67 EUR -16.67", "BU002 EUR -16.67 EUR -16.67", "BU003 EUR -16.66 EUR -16.66");
        assertThat(texts(division.rest()))
                .containsExactly(
                        "BU001 EUR -16.66 EUR -16.66", "BU002 EUR -16.66 EUR -16.66", "BU003 EUR -16.68 EUR -16.68");
    }

    @Test
    @DisplayName("PO-11: every part is measured against the whole, not against what earlier parts left")
    void everyPartIsMeasuredAgainstTheWhole() {
        // 10.00 booked 10.05: a third is 3.35 each time; the last part has the rest, 3.35 too.
        Division division = division("CN-1 creditnote 2026-10-01 -9.99 USD acc=-10.04");
        assertThat(texts(division.take(Money.parse("USD -3.33")))).containsExactly("BU001 USD -3.33 EUR -3.35");
        assertThat(texts(division.take(Money.parse("USD -3.33")))).containsExactly("BU001 USD -3.33 EUR -3.35");
        assertThat(texts(division.take(Money.parse("USD -3.33")))).containsExactly("BU001 USD -3.33 EUR -3.34");
    }

    @Test
    @DisplayName("SE-17: each currency has weights of its own")
    void currenciesAreSpreadSeparately() {
        Division division = division(
                "CN-1 creditnote 2026-10-01 -100.00 USD acc=-90.00 dist=BU001:-50.00:-50.00:-60.00,BU002:-50.00:-50.00:-30.00");
        assertThat(texts(division.take(Money.parse("USD -10.00"))))
                .containsExactly("BU001 USD -5.00 EUR -6.00", "BU002 USD -5.00 EUR -3.00");
    }

    @Test
    void takesNoMoreThanIsThere() {
        Division division = division("CN-1 creditnote 2026-10-01 -10.00 EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> division.take(Money.parse("EUR -10.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> division.take(Money.parse("EUR 5.00")));
    }

    @Test
    @DisplayName("PO-11 property: however it is divided, the parts add up per line and in both currencies")
    void partsAddUp() {
        Seeds.repeat(300, random -> {
            Facts world = World.of(random.nextLong(), "NL01", 4);
            transactions(world).forEach(transaction -> partsAddUp(transaction, random));
        });
    }

    private static void partsAddUp(OpenTransaction transaction, Random random) {
        Division division = new Division(transaction);
        List<LineShare> shares = new ArrayList<>();
        while (!division.open().isZero()) {
            long minor = division.open().getAmountMinorLong();
            long part = 1 + (long) (random.nextDouble() * Math.abs(minor));
            CurrencyUnit currency = transaction.currency();
            shares.addAll(
                    division.take(Money.ofMinor(currency, minor < 0 ? Math.max(-part, minor) : Math.min(part, minor))));
        }
        transaction.lines().forEach(line -> {
            Money amount = Money.zero(line.open().getCurrencyUnit());
            Money booked = Money.zero(line.openAccounting().getCurrencyUnit());
            for (LineShare share : shares) {
                if (share.line().equals(line)) {
                    amount = amount.plus(share.amount());
                    booked = booked.plus(share.booked());
                }
            }
            assertThat(amount).isEqualTo(line.open());
            assertThat(booked).isEqualTo(line.openAccounting());
        });
    }
}
