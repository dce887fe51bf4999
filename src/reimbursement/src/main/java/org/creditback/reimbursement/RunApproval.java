package org.creditback.reimbursement;

import java.util.List;
import java.util.Set;
import org.creditback.domain.approval.Involvement;

/**
 * What there is to know before a decision on a run, and who decided.
 *
 * @param involvement what the caller had to do with it; empty for one who may decide, and where there is nothing to decide
 * @param flags       what to look at twice, as long as it waits
 * @param decisions   in their order
 */
public record RunApproval(Set<Involvement> involvement, List<RiskFlag> flags, List<RunDecision> decisions) {

    /** True where the caller prepared it, and may take it back. */
    public boolean isPreparedByCaller() {
        return involvement.contains(Involvement.PREPARED);
    }
}
