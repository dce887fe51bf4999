package org.creditback.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.Posting;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as posted.
 *
 * @param number      gapless in its series
 * @param kind        REIMBURSEMENT, NETTING, TAKE_OVER, SETTLEMENT, …
 * @param postingDate its accounting date
 * @param currency    ISO 4217
 * @param runId       the run it belongs to; null for none
 * @param postedBy    who
 * @param postedAt    when, in UTC
 * @param postings    its lines in order
 */
public record PostedVoucher(
        String number,
        String kind,
        LocalDate postingDate,
        String currency,
        @Nullable Long runId,
        String postedBy,
        Instant postedAt,
        List<Posting> postings) {}
