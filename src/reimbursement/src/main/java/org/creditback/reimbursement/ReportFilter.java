package org.creditback.reimbursement;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * What the reimbursement report shows; null does not narrow.
 *
 * @param from     first posting date
 * @param to       last posting date
 * @param customer customer account
 * @param vendor   vendor account
 * @param run      of one run
 * @param state    a state from POSTED on; in any other there is no posted reimbursement
 */
public record ReportFilter(
        LegalEntityId entity,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String customer,
        @Nullable String vendor,
        @Nullable RunId run,
        @Nullable String state) {}
