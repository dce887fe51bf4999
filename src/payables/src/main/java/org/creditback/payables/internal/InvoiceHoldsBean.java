package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.InvoiceHolds;
import org.creditback.payables.NewHold;
import org.creditback.payables.store.InvoiceHoldStore;
import org.creditback.payables.store.InvoiceHoldStore.Found;
import org.creditback.payables.store.InvoiceHoldStore.Holdable;
import org.creditback.payables.store.InvoiceHoldStore.Word;
import org.jspecify.annotations.Nullable;

/** Holds on the invoices of the caller's legal entities: payables people put them, controllers release them. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRED)
public class InvoiceHoldsBean implements InvoiceHolds {

    @Inject
    private InvoiceHoldStore holds;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
    public void put(LegalEntityId entity, String invoice, NewHold hold) {
        access.require(entity);
        String text = BankDetailCheck.reason("text", hold.text());
        LocalDate today =
                LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
        check(hold, today);
        Holdable found = holds.lock(entity, invoice).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, invoice));
        if (!found.open()) {
            throw new Refusal(RefusalReason.WRONG_STATE, InvoiceState.PAID);
        }
        if (found.payment() != null) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.payment());
        }
        NewHold typed = new NewHold(hold.reason(), text, hold.endsOn());
        if (!holds.put(found.id(), typed, access.caller(), today)) {
            throw new Refusal(RefusalReason.ALREADY_EXISTS, hold.reason());
        }
        audit(entity, invoice, "INVOICE_HOLD_PUT", hold.reason(), hold.endsOn(), text);
    }

    private static void check(NewHold hold, LocalDate today) {
        if (!hold.reason().isPutByPeople()) {
            throw PayablesCheck.bad("reason", hold.reason());
        }
        LocalDate end = hold.endsOn();
        // Also: constraints frozen_without_end and hold_ends_after_its_start.
        if (end != null && (!hold.reason().mayEndByItself() || !end.isAfter(today))) {
            throw PayablesCheck.bad("endsOn", end);
        }
    }

    @Override
    public boolean release(LegalEntityId entity, String invoice, HoldReason reason, String text) {
        return releaseAll(entity, List.of(invoice), reason, text) == 1;
    }

    @Override
    public int releaseAll(LegalEntityId entity, List<String> invoices, HoldReason reason, String text) {
        access.require(entity);
        String given = BankDetailCheck.reason("text", text);
        if (invoices.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "invoices");
        }
        if (invoices.size() > MOST_AT_ONCE) {
            throw new Refusal(RefusalReason.TOO_MANY, MOST_AT_ONCE);
        }
        List<Found> found = holds.inForce(entity, invoices, reason);
        Set<String> missing = new HashSet<>(invoices);
        missing.removeAll(found.stream().map(Found::number).collect(Collectors.toSet()));
        missing.stream().sorted().findFirst().ifPresent(number -> {
            throw new Refusal(RefusalReason.NOT_FOUND, number);
        });
        String person = access.caller();
        found.forEach(each -> each.hold().objection(person).ifPresent(objection -> {
            throw new Refusal(objection, reason);
        }));
        int gone = 0;
        for (Found each : found) {
            Word word = new Word(each.invoice(), reason, person, given);
            if (each.hold().endsWithNext()) {
                holds.release(word);
                gone++;
            } else {
                holds.agree(word);
            }
            String action = each.hold().endsWithNext() ? "INVOICE_HOLD_RELEASED" : "INVOICE_HOLD_RELEASE_AGREED";
            audit(entity, each.number(), action, reason, null, given);
        }
        return gone;
    }

    private void audit(
            LegalEntityId entity,
            String invoice,
            String action,
            HoldReason hold,
            @Nullable LocalDate endsOn,
            String reason) {
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                action,
                "VENDOR_INVOICE",
                invoice,
                null,
                new AuditFacts().with("hold", hold).with("endsOn", endsOn).json(),
                reason));
    }
}
