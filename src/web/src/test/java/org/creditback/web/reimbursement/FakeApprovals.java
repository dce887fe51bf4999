package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.RunApproval;
import org.creditback.reimbursement.RunApprovals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.SubmittedRun;
import org.jspecify.annotations.Nullable;

/** Notes what is decided, and answers with what a test gives it. */
class FakeApprovals implements RunApprovals {

    final List<String> acts = new ArrayList<>();
    final List<SubmittedRun> waiting = new ArrayList<>();
    RunApproval approval = new RunApproval(Set.of(), List.of(), List.of());

    @Override
    public void approve(LegalEntityId entity, RunId run, String seenHash) {
        acts.add("approve " + run + " " + seenHash);
    }

    @Override
    public void reject(LegalEntityId entity, RunId run, String seenHash, String reason) {
        acts.add("reject " + run + " " + seenHash + ": " + reason);
    }

    @Override
    public void withdraw(LegalEntityId entity, RunId run) {
        acts.add("withdraw " + run);
    }

    @Override
    public List<SubmittedRun> waiting(boolean mine, @Nullable RunId after, int size) {
        return waiting.stream()
                .filter(run -> after == null || run.run().value() > after.value())
                .filter(run -> !mine || run.involvement().isEmpty())
                .limit(size)
                .toList();
    }

    @Override
    public int waitingForCaller() {
        return waiting(true, null, Integer.MAX_VALUE).size();
    }

    @Override
    public RunApproval of(LegalEntityId entity, RunId run) {
        return approval;
    }
}
