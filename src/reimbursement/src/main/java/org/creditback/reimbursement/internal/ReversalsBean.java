package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.Reversals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.internal.ReversalChunk.Outcome;
import org.creditback.reimbursement.store.ReversalStore;
import org.creditback.reimbursement.store.ReversalStore.Reversible;
import org.jspecify.annotations.Nullable;

/** Undoes reimbursements; a run part by part, each part a booking of its own, so that what was done stays done. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(NOT_SUPPORTED)
public class ReversalsBean implements Reversals {

    private static final int CHUNK = 500;
    private static final int MOST_LISTED = 1_000;

    @EJB
    private Access access;

    @EJB
    private ReversalChunk chunks;

    @EJB
    private LedgerTerms ledger;

    @Inject
    private ReversalStore store;

    @Inject
    private Clock clock;

    @Override
    public Reversal reverse(LegalEntityId entity, String number, Terms terms) {
        access.require(entity);
        Terms checked = checked(entity, terms);
        Reversible wanted = chunks.find(entity, number);
        Outcome outcome = chunks.reverse(entity, wanted.run(), List.of(wanted), checked, access.caller());
        if (outcome.left().isEmpty()) {
            return done(entity, number).orElseThrow();
        }
        return done(entity, number)
                .filter(before -> isRepeated(before, checked, terms.postingDate()))
                .orElseThrow(() -> outcome.left().get(0).refusal());
    }

    // A click too many, or an answer that got lost: the first effect is the answer.
    private boolean isRepeated(Reversal before, Terms now, @Nullable LocalDate date) {
        return before.reason().equals(now.reason())
                && before.reversedBy().equals(access.caller())
                && (date == null || date.equals(before.postingDate()));
    }

    @Override
    public ReversedRun reverse(LegalEntityId entity, RunId run, Terms terms) {
        access.require(entity);
        Terms checked = checked(entity, terms);
        chunks.requireOver(entity, run);
        int reversed = 0;
        int left = 0;
        List<NotReversed> others = new ArrayList<>();
        List<Reversible> part = chunks.after(entity, run, -1, CHUNK);
        while (!part.isEmpty()) {
            Outcome outcome = chunks.reverse(entity, run, part, checked, access.caller());
            reversed += outcome.reversed();
            left += outcome.left().size();
            outcome.left().stream()
                    .limit(MOST_LISTED - (long) others.size())
                    .map(ReversalChunk.Left::line)
                    .forEach(others::add);
            part = chunks.after(entity, run, part.get(part.size() - 1).ordinal(), CHUNK);
        }
        return new ReversedRun(reversed, others, left);
    }

    private Terms checked(LegalEntityId entity, Terms terms) {
        LocalDate date = Objects.requireNonNullElseGet(
                terms.postingDate(),
                () -> LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone())));
        if (!ledger.isOpen(entity, date)) {
            throw new Refusal(RefusalReason.PERIOD_CLOSED, date);
        }
        return new Terms(date, TypedReason.of(terms.reason()));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public @Nullable Reversal of(LegalEntityId entity, String number) {
        access.require(entity);
        return done(entity, number).orElse(null);
    }

    private Optional<Reversal> done(LegalEntityId entity, String number) {
        return store.reversal(entity, number);
    }
}
