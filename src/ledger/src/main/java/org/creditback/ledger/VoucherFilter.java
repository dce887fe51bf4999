package org.creditback.ledger;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Which vouchers are asked for; null narrows nothing.
 *
 * @param entity  of the books
 * @param number  a whole voucher number
 * @param kind    REIMBURSEMENT, NETTING, TAKE_OVER, SETTLEMENT, …
 * @param account a ledger account with a line on the voucher
 * @param from    first posting date
 * @param to      last posting date
 * @param run     the run that posted it
 */
public record VoucherFilter(
        LegalEntityId entity,
        @Nullable String number,
        @Nullable String kind,
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long run) {}
