package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.reimbursement.ReimbursementState;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.NumberBlock;
import org.creditback.ledger.Roles;
import org.creditback.payables.InvoiceReversal;
import org.creditback.payables.InvoiceReversal.Obstacle;
import org.creditback.payables.InvoiceReversal.Standing;
import org.creditback.receivables.CreditReopening;
import org.creditback.reimbursement.Reversals.NotReversed;
import org.creditback.reimbursement.Reversals.Terms;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.store.ReversalStore;
import org.creditback.reimbursement.store.ReversalStore.Reversible;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStore;
import org.jspecify.annotations.Nullable;

/**
 * Undoes some reimbursements of one run in one booking. It books as a run does, in the order in which a run locks: period, customers, vendor
 * invoices, and the numbers last.
 *
 * <p>Only {@link ReversalsBean} calls it, which has asked for role and legal entity.
 */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRES_NEW)
public class ReversalChunk {

    @Inject
    private ReversalStore store;

    @Inject
    private RunStore runs;

    @EJB
    private Bookkeeping bookkeeping;

    @EJB
    private CreditReopening credits;

    @EJB
    private InvoiceReversal invoices;

    @EJB
    private AuditTrail audit;

    /**
     * What became of a part.
     *
     * @param reversed how many
     * @param left     the others
     */
    public record Outcome(int reversed, List<Left> left) {}

    /**
     * A reimbursement that stays as it is.
     *
     * @param number   of the reimbursement
     * @param obstacle why
     * @param journal  the payment journal that has it; null for none
     */
    public record Left(
            String number, Obstacle obstacle, @Nullable Long journal) {

        NotReversed line() {
            return new NotReversed(number, reason().name());
        }

        Refusal refusal() {
            return switch (obstacle) {
                case IN_PAYMENT -> new Refusal(reason(), Objects.requireNonNull(journal));
                case PAID -> new Refusal(reason());
                case REVERSED -> new Refusal(reason(), ReimbursementState.REVERSED);
            };
        }

        private RefusalReason reason() {
            return switch (obstacle) {
                case IN_PAYMENT -> RefusalReason.REVERSAL_IN_PAYMENT;
                case PAID -> RefusalReason.REVERSAL_PAID;
                case REVERSED -> RefusalReason.WRONG_STATE;
            };
        }
    }

    /** A posted reimbursement by its number, of a run that is over. */
    public Reversible find(LegalEntityId entity, String number) {
        Reversible found = store.find(entity, number).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, number));
        requireOver(entity, found.run());
        return found;
    }

    /** The posted reimbursements of a run from a place on, in number order. */
    public List<Reversible> after(LegalEntityId entity, RunId run, int ordinal, int size) {
        return store.after(entity, run, ordinal, size);
    }

    /** Passes runs that post no more: what they posted is proven then. */
    public void requireOver(LegalEntityId entity, RunId id) {
        RunHeader run = runs.find(id.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (run.state() != RunState.DONE && run.state() != RunState.DONE_WITH_DECLINES) {
            throw new Refusal(RefusalReason.WRONG_STATE, run.state());
        }
    }

    /** Undoes those that nothing stands in the way of. */
    public Outcome reverse(LegalEntityId entity, RunId run, List<Reversible> wanted, Terms terms, String caller) {
        LocalDate date = Objects.requireNonNull(terms.postingDate());
        bookkeeping.holdOpenPeriod(entity, date);
        credits.lock(
                entity, wanted.stream().map(Reversible::customerId).distinct().toList());
        Map<Integer, Standing> standing =
                invoices
                        .hold(
                                entity,
                                run.value(),
                                wanted.stream().map(Reversible::ordinal).toList())
                        .stream()
                        .collect(Collectors.toMap(Standing::ordinal, Function.identity()));
        List<Reversible> free = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Reversible each : wanted) {
            Standing found =
                    Objects.requireNonNull(standing.get(each.ordinal()), "a posted one has its vendor invoice");
            if (found.obstacle() == null) {
                free.add(each);
            } else {
                left.add(new Left(each.number(), found.obstacle(), found.journal()));
            }
        }
        if (!free.isEmpty()) {
            book(entity, free, standing, new Terms(date, terms.reason()), caller);
        }
        return new Outcome(free.size(), left);
    }

    private void book(
            LegalEntityId entity,
            List<Reversible> reversed,
            Map<Integer, Standing> standing,
            Terms terms,
            String caller) {
        LocalDate date = Objects.requireNonNull(terms.postingDate());
        Map<Long, Voucher> originals = bookkeeping.posted(
                entity, reversed.stream().map(Reversible::voucherId).toList());
        NumberBlock numbers =
                bookkeeping.assign(entity, NumberSeries.REIMBURSEMENT_VOUCHER, reversed.size(), date, null, caller);
        List<Voucher> mirrored = new ArrayList<>(reversed.size());
        for (int i = 0; i < reversed.size(); i++) {
            Voucher original =
                    Objects.requireNonNull(originals.get(reversed.get(i).voucherId()));
            mirrored.add(original.reversedOn(date, numbers.number(i)));
        }
        List<Long> vouchers = bookkeeping.post(entity, mirrored, null, caller);
        List<CreditReopening.Reopened> reopened = new ArrayList<>(reversed.size());
        List<InvoiceReversal.Closed> closed = new ArrayList<>(reversed.size());
        List<AuditEvent> events = new ArrayList<>(reversed.size());
        for (int i = 0; i < reversed.size(); i++) {
            Reversible each = reversed.get(i);
            reopened.add(new CreditReopening.Reopened(
                    each.customerId(),
                    each.number(),
                    vouchers.get(i),
                    BookingTexts.reversal(each.language(), each.customerAccount())));
            closed.add(new InvoiceReversal.Closed(
                    Objects.requireNonNull(standing.get(each.ordinal())).invoiceId(), vouchers.get(i)));
            events.add(event(entity, each, mirrored.get(i), terms.reason(), caller));
        }
        credits.reopen(date, reopened);
        invoices.close(date, closed, caller);
        store.insert(entity, reversed, vouchers, terms, caller);
        audit.record(events);
    }

    private static AuditEvent event(
            LegalEntityId entity, Reversible reversed, Voucher mirror, String reason, String caller) {
        return new AuditEvent(
                entity,
                caller,
                "REIMBURSEMENT_REVERSED",
                "REIMBURSEMENT",
                reversed.number(),
                new AuditFacts().with("state", ReimbursementState.POSTED).json(),
                new AuditFacts()
                        .with("state", ReimbursementState.REVERSED)
                        .with("voucher", mirror.number())
                        .with("postingDate", mirror.postingDate())
                        .json(),
                reason);
    }
}
