package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.operation.BookFigures;
import org.creditback.reimbursement.operation.ImportFigures;
import org.creditback.reimbursement.operation.RunFigures;
import org.creditback.reimbursement.store.OperationStore;
import org.creditback.reimbursement.store.RunStore;

/** Reads figures for the operator, of all legal entities: only the server itself asks. */
@Stateless
@RolesAllowed(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class OperationReader {

    @Inject
    private OperationStore figures;

    @Inject
    private RunStore runs;

    /** The runs of every legal entity, in code order. */
    public List<RunFigures> runs() {
        return figures.runs();
    }

    /** The books of every legal entity, in code order. */
    public List<BookFigures> books() {
        return figures.books();
    }

    /** The newest run of a legal entity in a state. */
    public Optional<RunId> newest(LegalEntityId entity, RunState state) {
        return runs.inState(entity, state).stream().max(Long::compare).map(RunId::new);
    }

    /** The imports of everybody. */
    public ImportFigures imports() {
        return figures.imports();
    }
}
