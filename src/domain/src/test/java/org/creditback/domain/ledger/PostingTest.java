package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The side of a line, rules PO-11 and PO-12. */
class PostingTest {

    private static final LedgerDimension TARGET = new LedgerDimension("130100", DimensionSet.EMPTY);

    private static List<String> lines(String amount, String accounting) {
        return Posting.signed(TARGET, Money.parse(amount), Money.parse(accounting), "C-1").stream()
                .map(line -> line.side() + " " + line.amount() + " " + line.accountingAmount() + " " + line.party())
                .toList();
    }

    @Test
    void theTransactionAmountDecidesTheSide() {
        assertThat(lines("USD 10.00", "EUR 9.00")).containsExactly("DEBIT USD 10.00 EUR 9.00 C-1");
        assertThat(lines("USD -10.00", "EUR -9.00")).containsExactly("CREDIT USD 10.00 EUR 9.00 C-1");
        assertThat(lines("USD -10.00", "EUR 0.00")).containsExactly("CREDIT USD 10.00 EUR 0.00 C-1");
    }

    @Test
    void theAccountingAmountDecidesWhereTheOtherIsZero() {
        assertThat(lines("USD 0.00", "EUR 9.00")).containsExactly("DEBIT USD 0.00 EUR 9.00 C-1");
        assertThat(lines("USD 0.00", "EUR -9.00")).containsExactly("CREDIT USD 0.00 EUR 9.00 C-1");
    }

    @Test
    @DisplayName("opposite signs: two lines, one with each amount and zero in the other currency")
    void oppositeSignsMakeTwoLines() {
        assertThat(lines("USD 10.00", "EUR -9.00"))
                .containsExactly("DEBIT USD 10.00 EUR 0.00 C-1", "CREDIT USD 0.00 EUR 9.00 C-1");
        assertThat(lines("USD -10.00", "EUR 9.00"))
                .containsExactly("CREDIT USD 10.00 EUR 0.00 C-1", "DEBIT USD 0.00 EUR 9.00 C-1");
    }

    @Test
    void nothingMakesNoLine() {
        assertThat(lines("USD 0.00", "EUR 0.00")).isEmpty();
    }
}
