package org.creditback.reimbursement;

import java.time.Instant;
import org.creditback.domain.approval.ApprovalDecision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a run that waited for it.
 *
 * @param decision     approved or rejected
 * @param decidedBy    who
 * @param decidedAt    UTC
 * @param proposalHash of what was decided on
 * @param reason       typed; null for an approval
 */
public record RunDecision(
        ApprovalDecision decision,
        String decidedBy,
        Instant decidedAt,
        String proposalHash,
        @Nullable String reason) {}
