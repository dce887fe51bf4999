package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.Roles;
import org.creditback.receivables.OpenCredits;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.FilterJson;
import org.creditback.reimbursement.store.OccurrenceStore;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.RunStore.Occurrence;
import org.jspecify.annotations.Nullable;

/** Stores the header of a run and commits it, before anything starts: a job cannot see what is not committed. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.REIMBURSEMENT_RUN})
@TransactionAttribute(REQUIRES_NEW)
public class RunRegister {

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private OccurrenceStore occurrences;

    @Inject
    private LedgerTerms ledger;

    @EJB
    private LegalEntitySetUp setUp;

    @Inject
    private BooksCheck books;

    @Inject
    private OpenCredits credits;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * A registered run.
     *
     * @param run   the run
     * @param isNew false where the same request came before
     */
    public record Registered(RunId run, boolean isNew) {}

    /** Registers a run, or finds the one that came with the same key and content (DI-13). */
    public Registered register(StartRun command, String author) {
        return register(command, author, null);
    }

    /** The same for a time at which a schedule was due, which is marked as started with it. */
    public Registered register(StartRun command, String author, @Nullable Occurrence occurrence) {
        String hash = Digests.hex(content(command));
        Optional<Registered> known = known(command, hash);
        if (known.isPresent()) {
            return known.get();
        }
        RunStore.NewRun run = checked(command, author, hash, occurrence);
        Optional<Refusal> busy = otherRuns(command.entity(), command.action());
        if (busy.isPresent()) {
            // The other run may be this very one, come through another thread since the first look.
            return known(command, hash).orElseThrow(busy::get);
        }
        Optional<Long> made = runs.insert(run);
        if (made.isEmpty()) {
            // Between the look and the insert the same request came through another thread.
            return known(command, hash).orElseThrow();
        }
        long runId = made.get();
        states.event(
                runId,
                author,
                "REQUESTED",
                null,
                RunState.REQUESTED,
                command.action().name());
        audit.record(new AuditEvent(
                command.entity(),
                author,
                "RUN_REQUESTED",
                "RUN",
                String.valueOf(runId),
                null,
                occurrence == null ? null : facts(occurrence),
                null));
        if (occurrence != null) {
            started(runId, occurrence);
        }
        return new Registered(new RunId(runId), true);
    }

    // Both or neither: a time that was decided otherwise meanwhile gets no run.
    private void started(long runId, Occurrence occurrence) {
        if (!occurrences.started(occurrence.schedule(), occurrence.plannedAt())) {
            throw new Refusal(RefusalReason.WRONG_STATE, OccurrenceState.NOT_NEEDED);
        }
        states.event(
                runId,
                ScheduledRuns.actor(occurrence.schedule()),
                "SCHEDULED",
                RunState.REQUESTED,
                RunState.REQUESTED,
                occurrence.plannedAt().toString());
    }

    private static String facts(Occurrence occurrence) {
        return new AuditFacts()
                .with("schedule", occurrence.schedule().value())
                .with("plannedAt", occurrence.plannedAt())
                .json();
    }

    private Optional<Registered> known(StartRun command, String hash) {
        Optional<RunHeader> known = runs.byRequestKey(command.requestKey());
        known.ifPresent(run -> {
            if (!run.requestHash().equals(hash)) {
                throw Refusal.ofField(RefusalReason.REQUEST_KEY_REUSED, "requestId");
            }
        });
        return known.map(run -> new Registered(new RunId(run.runId()), false));
    }

    private RunStore.NewRun checked(StartRun command, String author, String hash, @Nullable Occurrence occurrence) {
        LegalEntityId id = command.entity();
        LegalEntity entity = ledger.legalEntity(id);
        ReceivablesParameters parameters = credits.parameters(id);
        LocalDate posting =
                Objects.requireNonNullElse(command.postingDate(), LocalDate.now(clock.withZone(entity.timeZone())));
        LocalDate cutOff = Objects.requireNonNullElse(command.cutOffDate(), posting);
        if (cutOff.isAfter(posting)) {
            throw Refusal.ofField(RefusalReason.CUTOFF_AFTER_POSTING_DATE, "cutOffDate", cutOff, posting);
        }
        if (command.separateClassification() && !parameters.billingClassification()) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "separateBillingClassification", true); // SU-10
        }
        setUp.requireComplete(id, posting);
        if (command.action() == RunAction.POST) {
            books.requireSound(id);
        }
        return new RunStore.NewRun(
                id,
                command.requestKey(),
                hash,
                command.action(),
                posting,
                cutOff,
                command.summarizeCustomer(),
                command.openDebitMode(),
                command.separateClassification(),
                FilterJson.write(command.filter()),
                command.documents(),
                entity.accountingCurrency(),
                parameters.minimumReimbursement(),
                parameters.maximumReimbursement(),
                parameters.rateBasis(),
                parameters.failureLimit(),
                entity.language(),
                author,
                occurrence);
    }

    private Optional<Refusal> otherRuns(LegalEntityId entity, RunAction action) {
        List<Long> unproven = runs.inState(entity, RunState.UNPROVEN);
        if (!unproven.isEmpty()) {
            return Optional.of(new Refusal(RefusalReason.UNPROVEN_RUN_EXISTS, unproven.get(0)));
        }
        List<Long> active = action == RunAction.POST
                ? runs.inState(entity, RunState.SELECTING, RunState.POSTING)
                : runs.inState(entity, RunState.SELECTING);
        return active.stream()
                .findFirst()
                .map(other -> new Refusal(RefusalReason.RUN_ALREADY_ACTIVE, entity.code(), other));
    }

    private static String content(StartRun command) {
        return String.join(
                "|",
                command.entity().code(),
                command.action().name(),
                String.valueOf(command.postingDate()),
                String.valueOf(command.cutOffDate()),
                String.valueOf(command.summarizeCustomer()),
                command.openDebitMode().name(),
                String.valueOf(command.separateClassification()),
                FilterJson.write(command.filter()),
                String.valueOf(command.documents()));
    }
}
