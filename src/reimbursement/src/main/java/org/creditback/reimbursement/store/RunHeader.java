package org.creditback.reimbursement.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunAction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A run as stored: its terms, its state, and where its numbers begin.
 *
 * @param releasedBy       who gave OK, by preparing it as POST or on the preview; null before
 * @param reimbursementFirst first number of its block; null before the freeze, or where the run uses none, as the two after it
 * @param proposalHash     of what was frozen; null before
 * @param approvedBy       who approved it; null where nobody has, or needs to
 */
public record RunHeader(
        long runId,
        LegalEntityId entity,
        String requestHash,
        RunAction action,
        RunState state,
        LocalDate postingDate,
        LocalDate cutOffDate,
        boolean summarizeCustomer,
        OpenDebitMode openDebitMode,
        boolean separateClassification,
        CustomerFilter filter,
        @Nullable List<String> documents,
        CurrencyUnit accountingCurrency,
        @Nullable Money minimum,
        @Nullable Money maximum,
        RateBasis rateBasis,
        int failureLimit,
        String language,
        String preparedBy,
        @Nullable String releasedBy,
        @Nullable Instant expiresAt,
        int epoch,
        @Nullable Long reimbursementFirst,
        @Nullable Long voucherFirst,
        @Nullable Long oneTimeVendorFirst,
        int considered,
        int selected,
        @Nullable String proposalHash,
        @Nullable String approvedBy) {

    public boolean released() {
        return releasedBy != null;
    }

    /** Whether its frozen amounts are too old to be posted. */
    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && expiresAt.isBefore(now);
    }
}
