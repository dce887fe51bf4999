package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.Roles;
import org.creditback.payables.PaymentProposals;
import org.creditback.payables.ProposalCriteria;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.creditback.payables.store.ProposalStore;
import org.creditback.payables.store.ProposalStore.Wanted;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Proposals of the caller's legal entities. */
@Stateless
@RolesAllowed(Roles.AP_CLERK)
@TransactionAttribute(REQUIRED)
public class PaymentProposalsBean implements PaymentProposals {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private ProposalStore proposals;

    @Inject
    private SuspectInvoices suspects;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public ProposalTotals preview(LegalEntityId entity, ProposalCriteria criteria) {
        access.require(entity);
        check(entity, criteria);
        return proposals.totals(entity, PaymentRequests.json(criteria), today(entity));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<ProposedInvoice> invoices(LegalEntityId entity, ProposalCriteria criteria, long after, int size) {
        access.require(entity);
        check(entity, criteria);
        return proposals.invoices(
                entity,
                PaymentRequests.json(criteria),
                today(entity),
                after,
                Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    public long create(LegalEntityId entity, UUID requestKey, ProposalCriteria criteria) {
        access.require(entity);
        check(entity, criteria);
        String asked = PaymentRequests.json(criteria);
        String hash = PaymentRequests.hash(entity, asked);
        // Held first: the second of two equal requests waits here, and then finds the journal of the first.
        var approval = proposals.hold(entity);
        var made = proposals.made(requestKey);
        if (made.isPresent()) {
            if (!made.get().requestHash().equals(hash)) {
                throw new Refusal(RefusalReason.REQUEST_KEY_REUSED);
            }
            return made.get().journal();
        }
        long held = suspects.hold(entity);
        LocalDate today = today(entity);
        Wanted wanted = new Wanted(entity, requestKey, asked, hash, approval, access.caller());
        long journal = proposals.insert(wanted, today);
        int paid = proposals.fill(journal, wanted, today, PaymentRequests.prefix(requestKey));
        // What was held just now would be forgotten with the journal: it stays, with the list of what it left out.
        if (paid == 0 && held == 0) {
            throw new Refusal(RefusalReason.NOTHING_TO_PAY);
        }
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "PAYMENT_JOURNAL_CREATED",
                "PAYMENT_JOURNAL",
                String.valueOf(journal),
                null,
                new AuditFacts().with("criteria", asked).with("invoices", paid).json(),
                null));
        return journal;
    }

    private LocalDate today(LegalEntityId entity) {
        LegalEntity books = ledger.legalEntity(entity);
        return LocalDate.now(clock.withZone(books.timeZone()));
    }

    private void check(LegalEntityId entity, ProposalCriteria criteria) {
        few("vendors", criteria.vendors());
        few("vendorGroups", criteria.vendorGroups());
        few("methods", criteria.methods());
        few("currencies", criteria.currencies());
        Money limit = criteria.amountLimit();
        if (limit != null
                && (!limit.isPositive()
                        || !limit.getCurrencyUnit()
                                .equals(ledger.legalEntity(entity).accountingCurrency()))) {
            throw PayablesCheck.bad("amountLimit", limit);
        }
        LocalDate today = today(entity);
        notPast("minimumPaymentDate", criteria.minimumPaymentDate(), today);
        notPast("summarizedPaymentDate", criteria.summarizedPaymentDate(), today);
    }

    private static void few(String field, List<String> values) {
        if (values.size() > ProposalCriteria.MOST_VALUES) {
            throw PayablesCheck.bad(field, values.size());
        }
    }

    // A bank carries nothing out in the past.
    private static void notPast(String field, @Nullable LocalDate date, LocalDate today) {
        if (date != null && date.isBefore(today)) {
            throw PayablesCheck.bad(field, date);
        }
    }
}
