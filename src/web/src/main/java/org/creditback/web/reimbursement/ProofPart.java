package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunProof.Compared;

/**
 * One line of the certificate with everything that was compared for it.
 *
 * @param line     what is compared
 * @param compared by currency, account or number series; at least one
 */
public record ProofPart(RunProof.Line line, List<Compared> compared) {

    /** In the order of the certificate; empty before the first proof. */
    static List<ProofPart> of(RunProof proof) {
        Map<RunProof.Line, List<Compared>> parts = new LinkedHashMap<>();
        proof.lines().forEach(compared -> parts.computeIfAbsent(compared.line(), line -> new ArrayList<>())
                .add(compared));
        return parts.entrySet().stream()
                .map(part -> new ProofPart(part.getKey(), part.getValue()))
                .toList();
    }

    /** Everything of this line is equal. */
    public boolean isEqual() {
        return compared.stream().allMatch(Compared::agrees);
    }

    /** What is not equal. */
    public int getDifferences() {
        return (int) compared.stream().filter(each -> !each.agrees()).count();
    }
}
