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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.ReimbursedFigures;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.store.ReimbursedStore;
import org.joda.money.Money;

/** Counts figures in a thread of its own; {@link FigureBoard} says how often. */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class FigureCounter {

    private static final int MONTHS = 12;

    @Inject
    private OpenCredits credits;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private ReimbursedStore reimbursed;

    /** The open credits that a filter considers, and their customers. */
    @Asynchronous
    public Future<CreditFigures> credits(LegalEntityId entity, CustomerFilter filter, LocalDate today) {
        return new AsyncResult<>(
                new CreditFigures(credits.summary(entity, filter).customers(), credits.aged(entity, filter, today)));
    }

    /** Customers whose credits are worth the minimum or more, as booked; without a minimum all that have any. */
    @Asynchronous
    public Future<Integer> atMinimum(LegalEntityId entity) {
        Money minimum = credits.parameters(entity).minimumReimbursement();
        return new AsyncResult<>(credits.withAtLeast(
                entity, minimum == null ? Money.zero(ledger.legalEntity(entity).accountingCurrency()) : minimum));
    }

    /** What runs did in the twelve months that end with the one of a day. */
    @Asynchronous
    public Future<ReimbursedFigures> reimbursed(LegalEntityId entity, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        Optional<RunId> latest = reimbursed.latestSelected(entity);
        return new AsyncResult<>(new ReimbursedFigures(
                reimbursed.months(entity, month.minusMonths(MONTHS - 1), month.plusMonths(1)),
                reimbursed.unpaid(entity, ledger.legalEntity(entity).accountingCurrency()),
                latest.orElse(null),
                latest.map(reimbursed::declined).orElseGet(List::of)));
    }
}
