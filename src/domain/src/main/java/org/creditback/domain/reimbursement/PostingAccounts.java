package org.creditback.domain.reimbursement;

import org.jspecify.annotations.Nullable;

/**
 * The accounts a run posts to besides the summary accounts (SU-15).
 *
 * @param exchangeGain realized exchange gain
 * @param exchangeLoss realized exchange loss
 * @param dueFrom      interunit due from; null where no dimension balances
 * @param dueTo        interunit due to; null where no dimension balances
 */
public record PostingAccounts(
        String exchangeGain,
        String exchangeLoss,
        @Nullable String dueFrom,
        @Nullable String dueTo) {}
