package org.creditback.reimbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.ledger.LegalEntityId;

/**
 * A run that waits for its approval.
 *
 * @param preparedBy     who
 * @param submittedAt    since when it waits, UTC
 * @param reimbursements how many would be posted, and per currency their totals
 * @param flags          what to look at twice
 * @param involvement    what the caller had to do with it; empty for one who may decide
 */
public record SubmittedRun(
        LegalEntityId entity,
        RunId run,
        LocalDate postingDate,
        String preparedBy,
        Instant submittedAt,
        List<RunSummary.CurrencyTotal> reimbursements,
        List<RiskFlag> flags,
        Set<Involvement> involvement) {}
