package org.creditback.reimbursement;

import java.util.List;
import org.creditback.ledger.SetUpFinding;

/**
 * The answer to "can this legal entity run today?" (SU-14).
 *
 * @param findings what is missing, in the order of the codes: red first
 */
public record SetUpReport(List<SetUpFinding> findings) {

    public SetUpReport {
        findings = List.copyOf(findings);
    }

    /** Findings without which nothing can be posted. */
    public List<SetUpFinding> red() {
        return findings.stream().filter(finding -> finding.code().isRed()).toList();
    }

    /** Findings that only concern some customers, or the later payment. */
    public List<SetUpFinding> amber() {
        return findings.stream().filter(finding -> !finding.code().isRed()).toList();
    }
}
