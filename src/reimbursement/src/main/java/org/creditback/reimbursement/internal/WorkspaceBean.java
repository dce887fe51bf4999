package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.ReimbursedFigures;
import org.creditback.reimbursement.WorkAtHand;
import org.creditback.reimbursement.Workspace;
import org.creditback.reimbursement.store.WorkStore;

/** The figures of the first page: what is cheap as it is now, what is dear from the board. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
// Whoever waits for a figure holds no connection.
@TransactionAttribute(NOT_SUPPORTED)
public class WorkspaceBean implements Workspace {

    @Inject
    private Access access;

    @Inject
    private WorkStore work;

    @Inject
    private CreditBalances balances;

    @Inject
    private JudgementToday today;

    @Inject
    private FigureBoard board;

    @Inject
    private FigureCounter counter;

    /** What a figure is known by. */
    private record Key(String figure, LegalEntityId entity, LocalDate today) {}

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public WorkAtHand work(LegalEntityId entity) {
        access.require(entity);
        return new WorkAtHand(
                work.open(entity), work.failed(entity), work.latest(entity), work.proposedBankChanges(entity));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    public Optional<Counted<ReimbursedFigures>> reimbursed(LegalEntityId entity) {
        access.require(entity);
        LocalDate day = today.today(entity);
        return board.figure(new Key("reimbursed", entity, day), () -> counter.reimbursed(entity, day));
    }

    @Override
    public Optional<Counted<CreditFigures>> credits(LegalEntityId entity) {
        return balances.figures(entity, CustomerFilter.ALL);
    }

    @Override
    public Optional<Counted<Integer>> atMinimum(LegalEntityId entity) {
        access.require(entity);
        return board.figure(new Key("at minimum", entity, today.today(entity)), () -> counter.atMinimum(entity));
    }
}
