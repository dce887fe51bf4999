package org.creditback.receivables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer transaction with what it consists of and what it was settled with.
 *
 * @param line        as in the list
 * @param parts       its AR distribution, in line order; empty for a reimbursement, which is settled as it is made
 * @param settlements the oldest first, at most 1,000
 */
public record TransactionDetail(TransactionLine line, List<Part> parts, List<Settlement> settlements) {

    /**
     * A line of the AR distribution; debit positive, credit negative.
     *
     * @param target account and dimensions
     * @param amount what was open when it came into the books
     * @param open   what is open now
     */
    public record Part(int number, LedgerDimension target, Money amount, Money open) {}

    /**
     * What was settled with another transaction.
     *
     * @param counterId  the other transaction
     * @param document   its document number
     * @param type       its document type
     * @param kind       REIMBURSEMENT, NETTING or BY_HAND
     * @param amount     how much of this transaction, with its sign
     * @param accounting the same in accounting currency, as booked
     * @param voucher    what was posted for it; null for nothing
     * @param runId      the run that settled; null for a person
     */
    public record Settlement(
            long counterId,
            String document,
            String type,
            String kind,
            LocalDate settledOn,
            Money amount,
            Money accounting,
            @Nullable String voucher,
            @Nullable Long runId) {}
}
