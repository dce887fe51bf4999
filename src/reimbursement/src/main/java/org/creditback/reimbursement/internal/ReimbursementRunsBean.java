package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.StartRun;

/** The door of the runs: who may, then the act. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(NOT_SUPPORTED)
public class ReimbursementRunsBean implements ReimbursementRuns {

    @Inject
    private Access access;

    @Inject
    private RunRegister register;

    @Inject
    private RunStarter starter;

    @Inject
    private RunActs acts;

    @Inject
    private SingleReimbursement single;

    @Inject
    private NamedCredits named;

    @Override
    public RunId start(StartRun command) {
        access.require(command.entity());
        RunRegister.Registered registered = register.register(command, access.caller());
        if (registered.isNew()) {
            starter.start(registered.run().value());
        }
        return registered.run();
    }

    @Override
    public RunId reimburse(StartRun command) {
        access.require(command.entity());
        named.check(command);
        RunRegister.Registered registered = register.register(command, access.caller());
        if (registered.isNew()) {
            single.reimburse(registered.run().value(), access.caller());
        }
        return registered.run();
    }

    @Override
    public void post(LegalEntityId entity, RunId run) {
        access.require(entity);
        acts.release(entity, run, access.caller());
        starter.start(run.value());
    }

    @Override
    public void requestStop(LegalEntityId entity, RunId run) {
        access.require(entity);
        acts.requestStop(entity, run, access.caller()).ifPresent(starter::requestStop);
    }

    @Override
    public void resume(LegalEntityId entity, RunId run) {
        access.require(entity);
        acts.checkResume(entity, run, access.caller());
        starter.start(run.value());
    }

    @Override
    public void end(LegalEntityId entity, RunId run) {
        access.require(entity);
        acts.end(entity, run, access.caller());
        starter.start(run.value());
    }

    @Override
    public void cancel(LegalEntityId entity, RunId run) {
        access.require(entity);
        acts.cancel(entity, run, access.caller());
    }

    @Override
    public void park(LegalEntityId entity, RunId run, String customerAccount, String reason) {
        access.require(entity);
        acts.park(entity, run, customerAccount, TypedReason.of(reason), access.caller());
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public void prove(LegalEntityId entity, RunId run, String reason) {
        access.require(entity);
        acts.prove(entity, run, TypedReason.of(reason), access.caller());
    }
}
