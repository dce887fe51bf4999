package org.creditback.domain.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A posted, not fully settled customer transaction: a credit transaction or an open debit.
 *
 * @param id                    customer transaction id
 * @param documentNumber        of the source, unique per customer
 * @param documentDate          the transaction date
 * @param dueDate               null for a payment on account
 * @param billingClassification empty for none
 * @param status                null for none
 * @param statusUntil           the first day without the status; null: no end
 * @param journal               the unposted journal that marks it
 * @param lines                 at least one, in dimension order, all of one currency
 */
public record OpenTransaction(
        long id,
        String documentNumber,
        LocalDate documentDate,
        @Nullable LocalDate dueDate,
        String billingClassification,
        @Nullable ItemStatus status,
        @Nullable LocalDate statusUntil,
        @Nullable String journal,
        List<OpenLine> lines) {

    public CurrencyUnit currency() {
        return lines.get(0).open().getCurrencyUnit();
    }

    /** Debit positive, credit negative, transaction currency. */
    public Money open() {
        return lines.size() == 1
                ? lines.get(0).open()
                : Money.total(lines.stream().map(OpenLine::open).toList());
    }

    /** Debit positive, credit negative, accounting currency, as booked. */
    public Money openAccounting() {
        return lines.size() == 1
                ? lines.get(0).openAccounting()
                : Money.total(lines.stream().map(OpenLine::openAccounting).toList());
    }

    public boolean isCredit() {
        return open().isNegative();
    }

    public boolean isDebit() {
        return open().isPositive();
    }

    // A payment on account has no due date: sort it by its document date.
    public LocalDate dueOrDocumentDate() {
        return Objects.requireNonNullElse(dueDate, documentDate);
    }

    public boolean hasStatusOn(ItemStatus wanted, LocalDate date) {
        return status == wanted && (statusUntil == null || date.isBefore(statusUntil));
    }
}
