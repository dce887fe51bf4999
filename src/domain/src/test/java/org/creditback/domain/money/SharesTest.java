package org.creditback.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.creditback.examples.Seeds;
import org.creditback.examples.Spread;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Distribution, rule MO-4. */
class SharesTest {

    private static Money money(String text) {
        return Money.parse(text);
    }

    private static List<Money> eur(String... numbers) {
        return Stream.of(numbers).map(number -> money("EUR " + number)).toList();
    }

    @Test
    @DisplayName("E14a: the residual cent goes to the first of the largest lines")
    void aResidualCentGoesToTheFirstOfEqualLines() {
        assertThat(Shares.of(money("EUR 40.00"), eur("30.00", "30.00", "30.00")))
                .isEqualTo(eur("13.34", "13.33", "13.33"));
    }

    @Test
    @DisplayName("E14b: a cent too many is taken from the largest line, wherever it stands")
    void aCentTooManyComesFromTheLargestLine() {
        assertThat(Shares.of(money("EUR 50.00"), eur("33.33", "33.33", "33.34")))
                .isEqualTo(eur("16.67", "16.67", "16.66"));
        assertThat(Shares.of(money("EUR 50.00"), eur("33.34", "33.33", "33.33")))
                .isEqualTo(eur("16.66", "16.67", "16.67"));
    }

    @Test
    @DisplayName("E14d: a currency without decimals")
    void aYenIsNotDivided() {
        assertThat(Shares.of(money("JPY 500"), List.of(money("JPY 333"), money("JPY 333"), money("JPY 334"))))
                .containsExactly(money("JPY 167"), money("JPY 167"), money("JPY 166"));
    }

    @Test
    @DisplayName("E14e: the residual takes no share past zero; what is left goes to the next line")
    void theResidualTakesNoSharePastZero() {
        assertThat(Shares.of(money("EUR 0.02"), eur("25.00", "25.00", "25.00", "25.00")))
                .isEqualTo(eur("0.00", "0.00", "0.01", "0.01"));
    }

    @Test
    @DisplayName("E23c: parts of a split credit note")
    void aNettedPartIsSpread() {
        assertThat(Shares.of(money("EUR -50.00"), eur("-33.33", "-33.33", "-33.34")))
                .isEqualTo(eur("-16.67", "-16.67", "-16.66"));
    }

    @Test
    @DisplayName("E24: the total is of another currency than the weights")
    void accountingAmountsAreSpreadByTransactionAmounts() {
        List<Money> weights = List.of(money("USD 33.33"), money("USD 66.67"));
        assertThat(Shares.of(money("EUR 95.24"), weights)).isEqualTo(eur("31.74", "63.50"));
        assertThat(Shares.of(money("EUR 90.91"), weights)).isEqualTo(eur("30.30", "60.61"));
    }

    @Test
    @DisplayName("SE-17: a line of the opposite sign has a negative weight and a share of the opposite sign")
    void aLineOfTheOppositeSignKeepsItsSign() {
        assertThat(Shares.of(money("EUR -40.00"), eur("-100.00", "20.00"))).isEqualTo(eur("-50.00", "10.00"));
        assertThat(Shares.of(money("EUR 25.00"), eur("70.00", "-30.00", "10.00")))
                .isEqualTo(eur("35.00", "-15.00", "5.00"));
    }

    @Test
    @DisplayName("MO-4: the largest line is the one that is largest in the direction of the total")
    void theResidualOfACreditGoesToItsLargestCredit() {
        // -10.01 x 60 / 90 = -6.673, -10.01 x 40 / 90 = -4.449, +10.01 x 10 / 90 = 1.112: a cent is missing at the -60
        // line.
        assertThat(Shares.of(money("EUR -10.01"), eur("-40.00", "10.00", "-60.00")))
                .isEqualTo(eur("-4.45", "1.11", "-6.67"));
        // -20.00 of -50 -50 +10: -11.11, -11.11, 2.22; exact.
        assertThat(Shares.of(money("EUR -20.00"), eur("-50.00", "-50.00", "10.00")))
                .isEqualTo(eur("-11.11", "-11.11", "2.22"));
    }

    @Test
    @DisplayName("MO-4: a total of zero has shares of zero, even where the weights are zero")
    void nothingIsSharedAsNothing() {
        assertThat(Shares.of(money("EUR 0.00"), eur("5.00", "7.00"))).isEqualTo(eur("0.00", "0.00"));
        assertThat(Shares.of(money("EUR 0.00"), eur("5.00", "-5.00"))).isEqualTo(eur("0.00", "0.00"));
        assertThat(Shares.of(money("EUR 0.00"), eur("5.00"))).isEqualTo(eur("0.00"));
    }

    @Test
    void aSingleLineTakesAll() {
        assertThat(Shares.of(money("EUR -0.01"), eur("-99.00"))).isEqualTo(eur("-0.01"));
    }

    @Test
    void weightsThatCancelOutCannotShareAnAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(money("EUR 1.00"), eur("5.00", "-5.00")));
    }

    @Test
    @DisplayName("MO-4 properties: adds up; each share lies on its own side of zero; the model gives the same")
    void sharesAddUpAndKeepTheirSign() {
        Seeds.repeat(20_000, random -> {
            List<Money> weights = weights(random, random.nextInt(3) == 0);
            Money sum = Money.total(weights);
            if (sum.isZero()) {
                return;
            }
            Money total = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(random.nextBoolean() ? 10 : 100_000) - 5);
            List<Money> shares = Shares.of(total, weights);
            assertThat(Money.total(shares)).isEqualTo(total);
            int direction = total.getAmount().signum() * sum.getAmount().signum();
            for (int line = 0; line < weights.size(); line++) {
                int natural = weights.get(line).getAmount().signum() * direction;
                assertThat(shares.get(line).getAmount().signum())
                        .as("line " + line)
                        .isIn(0, natural);
            }
            List<BigDecimal> model = Spread.of(
                    total.getAmount(), weights.stream().map(Money::getAmount).toList(), "EUR");
            assertThat(shares.stream().map(Money::getAmount).toList()).isEqualTo(model);
        });
    }

    @Test
    @DisplayName("SE-17: what was never touched comes out as it came in")
    void theWeightsThemselvesComeOutUnchanged() {
        Seeds.repeat(2_000, random -> {
            List<Money> weights = weights(random, random.nextBoolean());
            Money sum = Money.total(weights);
            if (!sum.isZero()) {
                assertThat(Shares.of(sum, weights)).isEqualTo(weights);
            }
        });
    }

    @Test
    @DisplayName("MO-2: a credit is shared like the debit of the same amount")
    void signsDoNotChangeTheAmounts() {
        Seeds.repeat(2_000, random -> {
            List<Money> weights = weights(random, false);
            Money total = Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1_000));
            List<Money> negative = Shares.of(
                    total.negated(), weights.stream().map(Money::negated).toList());
            assertThat(negative.stream().map(Money::negated).toList()).isEqualTo(Shares.of(total, weights));
        });
    }

    private static List<Money> weights(Random random, boolean mixed) {
        List<Money> weights = new ArrayList<>();
        int largest = random.nextBoolean() ? 5 : 10_000;
        for (int line = 0; line < 1 + random.nextInt(6); line++) {
            long cents = 1 + random.nextInt(largest);
            weights.add(Money.ofMinor(CurrencyUnit.EUR, mixed && random.nextInt(3) == 0 ? -cents : cents));
        }
        return weights;
    }
}
