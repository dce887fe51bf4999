package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditback.examples.Seeds;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A voucher that exists is balanced, rules PO-13 and PO-17. */
class VoucherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final LedgerDimension RECEIVABLE = new LedgerDimension("130100", DimensionSet.EMPTY);
    private static final LedgerDimension PAYABLE = new LedgerDimension("200100", DimensionSet.EMPTY);

    private static Posting line(LedgerDimension target, Side side, String amount, String accounting) {
        return new Posting(target, side, Money.parse(amount), Money.parse(accounting), null);
    }

    private static Voucher voucher(Posting... postings) {
        return new Voucher("RV-000001", VoucherKind.REIMBURSEMENT, DAY, CurrencyUnit.USD, List.of(postings));
    }

    private static void refuses(Posting... postings) {
        assertThatExceptionOfType(UnbalancedVoucher.class).isThrownBy(() -> voucher(postings));
    }

    @Test
    @DisplayName("PO-17: balances in the transaction currency and in accounting currency")
    void refusesWhatDoesNotBalance() {
        Posting debit = line(RECEIVABLE, Side.DEBIT, "USD 10.00", "EUR 9.50");
        assertThat(voucher(debit, line(PAYABLE, Side.CREDIT, "USD 10.00", "EUR 9.50"))
                        .postings())
                .hasSize(2);
        refuses(debit, line(PAYABLE, Side.CREDIT, "USD 10.01", "EUR 9.50"));
        refuses(debit, line(PAYABLE, Side.CREDIT, "USD 10.00", "EUR 9.51"));
        refuses(debit, line(PAYABLE, Side.DEBIT, "USD 10.00", "EUR 9.50"));
    }

    @Test
    @DisplayName("PO-17: at least two lines")
    void refusesOneLegAndNone() {
        refuses(line(RECEIVABLE, Side.DEBIT, "USD 10.00", "EUR 9.50"));
        refuses();
    }

    @Test
    @DisplayName("PO-17: one transaction currency")
    void refusesAnotherCurrency() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> voucher(
                        line(RECEIVABLE, Side.DEBIT, "SEK 10.00", "EUR 9.50"),
                        line(PAYABLE, Side.CREDIT, "SEK 10.00", "EUR 9.50")));
    }

    @Test
    @DisplayName("MO-5: lines have positive amounts, and one of the two")
    void refusesLinesWithoutAnAmount() {
        assertThatExceptionOfType(UnbalancedVoucher.class)
                .isThrownBy(() -> line(RECEIVABLE, Side.DEBIT, "USD 0.00", "EUR 0.00"));
        assertThatExceptionOfType(UnbalancedVoucher.class)
                .isThrownBy(() -> line(RECEIVABLE, Side.DEBIT, "USD -1.00", "EUR 1.00"));
        assertThatExceptionOfType(UnbalancedVoucher.class)
                .isThrownBy(() -> line(RECEIVABLE, Side.DEBIT, "USD 1.00", "EUR -1.00"));
        assertThat(line(RECEIVABLE, Side.DEBIT, "USD 0.00", "EUR 0.01").side()).isEqualTo(Side.DEBIT);
    }

    @Test
    @DisplayName("E10a: the lines in their order, the sides changed, the amounts the same")
    void aReversalMirrorsEveryLine() {
        Voucher reversal = voucher(
                        line(RECEIVABLE, Side.DEBIT, "USD 10.00", "EUR 9.50"),
                        line(PAYABLE, Side.CREDIT, "USD 10.00", "EUR 9.50"))
                .reversedOn(LATER, "RV-000002");
        assertThat(reversal.number()).isEqualTo("RV-000002");
        assertThat(reversal.postingDate()).isEqualTo(LATER);
        assertThat(reversal.postings())
                .containsExactly(
                        line(RECEIVABLE, Side.CREDIT, "USD 10.00", "EUR 9.50"),
                        line(PAYABLE, Side.DEBIT, "USD 10.00", "EUR 9.50"));
    }

    @Test
    @DisplayName("RV-2: a voucher reversed twice has its lines again; with its reversal every account is back at zero")
    void aVoucherReversedTwiceHasItsLinesAgain() {
        Seeds.repeat(2_000, random -> {
            Voucher voucher = balanced(random);
            Voucher reversal = voucher.reversedOn(LATER, "RV-000002");
            assertThat(reversal.kind()).isEqualTo(VoucherKind.REVERSAL);
            assertThat(reversal.reversedOn(DAY, "RV-000001").postings()).isEqualTo(voucher.postings());
            for (int line = 0; line < voucher.postings().size(); line++) {
                Posting original = voucher.postings().get(line);
                Posting mirrored = reversal.postings().get(line);
                assertThat(original.signedAmount().plus(mirrored.signedAmount()).isZero())
                        .isTrue();
                assertThat(original.signedAccountingAmount()
                                .plus(mirrored.signedAccountingAmount())
                                .isZero())
                        .isTrue();
            }
        });
    }

    @Test
    @DisplayName("PO-17: a cent more or less on any line of any voucher is refused")
    void oneCentIsEnoughToRefuse() {
        Seeds.repeat(2_000, random -> {
            List<Posting> postings = new ArrayList<>(balanced(random).postings());
            int at = random.nextInt(postings.size());
            Posting line = postings.get(at);
            boolean transaction = random.nextBoolean();
            BigDecimal cent = new BigDecimal("0.01");
            postings.set(
                    at,
                    new Posting(
                            line.target(),
                            line.side(),
                            transaction ? line.amount().plus(cent) : line.amount(),
                            transaction
                                    ? line.accountingAmount()
                                    : line.accountingAmount().plus(cent),
                            null));
            refuses(postings.toArray(Posting[]::new));
        });
    }

    private static Voucher balanced(Random random) {
        List<Posting> postings = new ArrayList<>();
        Money sum = Money.zero(CurrencyUnit.USD);
        Money accounting = Money.zero(CurrencyUnit.EUR);
        for (int line = 0; line < 1 + random.nextInt(5); line++) {
            Posting posting = new Posting(
                    RECEIVABLE,
                    random.nextBoolean() ? Side.DEBIT : Side.CREDIT,
                    Money.ofMinor(CurrencyUnit.USD, 1 + random.nextInt(1_000)),
                    Money.ofMinor(CurrencyUnit.EUR, random.nextInt(1_000)),
                    null);
            postings.add(posting);
            sum = sum.minus(posting.signedAmount());
            accounting = accounting.minus(posting.signedAccountingAmount());
        }
        List<Posting> closing = Posting.signed(PAYABLE, sum, accounting, null);
        if (closing.isEmpty()) {
            return balanced(random);
        }
        postings.addAll(closing);
        return new Voucher("RV-000001", VoucherKind.REIMBURSEMENT, DAY, CurrencyUnit.USD, postings);
    }
}
