package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankAccountChange;
import org.creditback.domain.payables.CallBack;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChange.InUse;
import org.creditback.payables.BankDetailChanges;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.store.BankChangeStore;
import org.creditback.payables.store.BankDecisionStore;
import org.creditback.payables.store.BankDecisionStore.Act;
import org.creditback.payables.store.EditedParametersStore;
import org.creditback.payables.store.EditedVendorStore;
import org.creditback.payables.store.MaskedAccount;
import org.creditback.payables.store.PaymentReturnStore;
import org.jspecify.annotations.Nullable;

/** Lets a second person decide on bank accounts of the vendors of the caller's legal entities. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRED)
public class BankDetailChangesBean implements BankDetailChanges {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private BankChangeStore changes;

    @Inject
    private BankDecisionStore decisions;

    @Inject
    private PaymentReturnStore returns;

    @Inject
    private EditedVendorStore vendors;

    @Inject
    private EditedParametersStore parameters;

    @Inject
    private Clock clock;

    @EJB
    private LegalEntities legalEntities;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<BankDetailChange> list(
            LegalEntityId entity, VendorBankAccount.@Nullable State state, long after, int size) {
        access.require(entity);
        return changes.list(entity, state, after, Math.min(size, LARGEST_PAGE));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public BankDetailChange get(LegalEntityId entity, long change) {
        access.require(entity);
        return stored(entity, change);
    }

    @Override
    public void approve(LegalEntityId entity, long change, CallBack evidence, long seenInUse) {
        access.require(entity);
        BankDetailChange waiting = held(entity, change);
        BankAccountChange rules = rules(waiting);
        refuse(rules, seenInUse);
        ZoneId zone = legalEntities.get(entity).timeZone();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, zone);
        evidence.objection(LocalDate.ofInstant(waiting.proposedAt(), zone), today)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        LocalDate usableFrom = rules.usableFrom(today, coolOffDays(entity));
        int released = decisions.approve(act(waiting, now), evidence, usableFrom);
        int reissued = returns.accountApproved(entity, waiting.vendorAccount(), access.caller());
        String after = new AuditFacts()
                .with("account", masked(waiting.account()))
                .with("bic", waiting.bic())
                .with("usableFrom", usableFrom)
                .with("releasedInvoices", released)
                .with("returnedPayments", reissued)
                .json();
        audit(entity, "BANK_DETAIL_CHANGE_APPROVED", waiting, after, null);
    }

    @Override
    public void reject(LegalEntityId entity, long change, String reason) {
        access.require(entity);
        String given = BankDetailCheck.reason("reason", reason);
        BankDetailChange waiting = held(entity, change);
        // Another account in use is no reason against a rejection: nothing is replaced.
        refuse(rules(waiting), rules(waiting).replaces());
        decisions.reject(act(waiting, clock.instant().truncatedTo(ChronoUnit.MICROS)), given);
        audit(entity, "BANK_DETAIL_CHANGE_REJECTED", waiting, json(waiting.account()), given);
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
    public void withdraw(LegalEntityId entity, long change) {
        access.require(entity);
        BankDetailChange waiting = held(entity, change);
        // Also: constraint withdrawn_by_its_proposer.
        if (!waiting.proposedBy().equals(access.caller())) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        decisions.withdraw(act(waiting, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit(entity, "BANK_DETAIL_CHANGE_WITHDRAWN", waiting, json(waiting.account()), null);
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<String> sharedWith(LegalEntityId entity, long change) {
        access.require(entity);
        return changes.sharedWith(entity, change);
    }

    // The vendor first, as a proposal and a run do; what is read behind the lock is what is decided on.
    private BankDetailChange held(LegalEntityId entity, long change) {
        String vendor =
                decisions.vendorOf(entity, change).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, change));
        vendors.lock(entity, vendor);
        BankDetailChange waiting = stored(entity, change);
        if (waiting.state() != VendorBankAccount.State.PROPOSED) {
            throw new Refusal(RefusalReason.WRONG_STATE, waiting.state());
        }
        return waiting;
    }

    private BankDetailChange stored(LegalEntityId entity, long change) {
        return changes.find(entity, change).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, change));
    }

    private static BankAccountChange rules(BankDetailChange waiting) {
        InUse inUse = waiting.inUse();
        return new BankAccountChange(waiting.proposedBy(), inUse == null ? 0 : inUse.id());
    }

    private void refuse(BankAccountChange rules, long seenInUse) {
        rules.objection(access.caller(), seenInUse).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    private int coolOffDays(LegalEntityId entity) {
        return parameters
                .find(entity)
                .orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, entity))
                .bankChangeCoolOffDays();
    }

    private Act act(BankDetailChange waiting, Instant now) {
        return new Act(waiting.id(), rules(waiting).replaces(), access.caller(), now);
    }

    private void audit(
            LegalEntityId entity,
            String action,
            BankDetailChange waiting,
            @Nullable String after,
            @Nullable String reason) {
        InUse inUse = waiting.inUse();
        String before = inUse == null ? null : json(inUse.account());
        auditTrail.record(new AuditEvent(
                entity, access.caller(), action, "VENDOR", waiting.vendorAccount(), before, after, reason));
    }

    private static @Nullable String json(String shown) {
        return MaskedAccount.json(MaskedAccount.lastFour(shown));
    }

    private static String masked(String shown) {
        return MaskedAccount.text(MaskedAccount.lastFour(shown));
    }
}
