package org.creditback.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A voucher in a list.
 *
 * @param number      gapless in its series
 * @param kind        REIMBURSEMENT, NETTING, TAKE_OVER, SETTLEMENT, …
 * @param postingDate its accounting date
 * @param debits      the sum of its debits, in its own currency
 * @param accounting  the same in accounting currency
 * @param runId       the run it belongs to; null for none
 * @param postedBy    who
 * @param postedAt    when, in UTC
 */
public record VoucherLine(
        String number,
        String kind,
        LocalDate postingDate,
        Money debits,
        Money accounting,
        @Nullable Long runId,
        String postedBy,
        Instant postedAt) {}
