package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.StartRun;

/** Notes what is done to runs; every start is run 7. */
class FakeRuns implements ReimbursementRuns {

    final List<String> acts = new ArrayList<>();
    final List<StartRun> started = new ArrayList<>();

    @Override
    public RunId start(StartRun command) {
        started.add(command);
        return new RunId(7);
    }

    @Override
    public RunId reimburse(StartRun command) {
        return start(command);
    }

    @Override
    public void post(LegalEntityId entity, RunId run) {
        acts.add("post " + run);
    }

    @Override
    public void requestStop(LegalEntityId entity, RunId run) {
        acts.add("stop " + run);
    }

    @Override
    public void resume(LegalEntityId entity, RunId run) {
        acts.add("resume " + run);
    }

    @Override
    public void end(LegalEntityId entity, RunId run) {
        acts.add("end " + run);
    }

    @Override
    public void cancel(LegalEntityId entity, RunId run) {
        acts.add("cancel " + run);
    }

    @Override
    public void park(LegalEntityId entity, RunId run, String customerAccount, String reason) {
        if (reason.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        acts.add("park " + customerAccount + ": " + reason);
    }

    @Override
    public void prove(LegalEntityId entity, RunId run, String reason) {
        acts.add("prove " + run + ": " + reason);
    }
}
