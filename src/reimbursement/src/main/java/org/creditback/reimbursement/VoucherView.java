package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.VoucherKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher of a run, posted or as it would be posted.
 *
 * @param number      voucher number
 * @param kind        reimbursement or netting
 * @param postingDate of the run
 * @param currency    ISO 4217
 * @param isPosted    false in a preview
 * @param postings    its lines in order
 */
public record VoucherView(
        String number,
        VoucherKind kind,
        LocalDate postingDate,
        String currency,
        boolean isPosted,
        List<Posting> postings) {

    /** The sum of one side in transaction currency; null for a voucher without lines. */
    public @Nullable Money total(Side side) {
        return total(side, Posting::amount);
    }

    /** The sum of one side in accounting currency; null for a voucher without lines. */
    public @Nullable Money accountingTotal(Side side) {
        return total(side, Posting::accountingAmount);
    }

    private @Nullable Money total(Side side, Function<Posting, Money> part) {
        return postings.stream()
                .map(posting -> posting.side() == side
                        ? part.apply(posting)
                        : Money.zero(part.apply(posting).getCurrencyUnit()))
                .reduce(Money::plus)
                .orElse(null);
    }
}
