package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunId;

/**
 * What an operator does to the run of a legal entity through JMX: the acts of a clerk, with their events, under the name {@code jmx}.
 *
 * <p>Only the MBeans call it: it has no view outside the application. Who may call those is the matter of the server's management roles.
 */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(NOT_SUPPORTED)
public class OperatorActs {

    /** The author of what was done through JMX; the server's JMX audit log has the person. */
    public static final String AUTHOR = "jmx";

    @Inject
    private RunActs acts;

    @Inject
    private RunStarter starter;

    @EJB
    private OperationReader reader;

    /** Asks the posting run to stop after its current customers; a Refusal WRONG_STATE where none is posting. */
    public void requestStop(LegalEntityId entity) {
        acts.requestStop(entity, run(entity, RunState.POSTING), AUTHOR).ifPresent(starter::requestStop);
    }

    /** Goes on with the newest stopped run; a Refusal WRONG_STATE where none is stopped. */
    public void resume(LegalEntityId entity) {
        RunId run = run(entity, RunState.STOPPED);
        acts.checkResume(entity, run, AUTHOR);
        starter.start(run.value());
    }

    private RunId run(LegalEntityId entity, RunState state) {
        Optional<RunId> run = reader.newest(entity, state);
        return run.orElseThrow(() -> new Refusal(RefusalReason.WRONG_STATE, "no run of " + entity + " is " + state));
    }
}
