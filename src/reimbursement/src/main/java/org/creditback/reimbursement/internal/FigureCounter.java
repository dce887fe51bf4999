package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.Future;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.ledger.Roles;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.CreditFigures;

/** Counts figures in a thread of its own; {@link FigureBoard} says how often. */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class FigureCounter {

    @Inject
    private OpenCredits credits;

    /** The open credits that a filter considers, and their customers. */
    @Asynchronous
    public Future<CreditFigures> credits(LegalEntityId entity, CustomerFilter filter, LocalDate today) {
        return new AsyncResult<>(
                new CreditFigures(credits.summary(entity, filter).customers(), credits.aged(entity, filter, today)));
    }
}
