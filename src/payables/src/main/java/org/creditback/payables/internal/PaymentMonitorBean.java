package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankFileFilter;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.JournalFilter;
import org.creditback.payables.MonitoredPayment;
import org.creditback.payables.PaymentDetails;
import org.creditback.payables.PaymentFilter;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentMonitor;
import org.creditback.payables.PaymentWork;
import org.creditback.payables.StageTotal;
import org.creditback.payables.store.PaymentJournalStore.Head;
import org.creditback.payables.store.PaymentMonitorStore;
import org.creditback.payables.store.PaymentWatchStore;
import org.creditback.payables.store.PaymentWatchStore.Reissue;
import org.jspecify.annotations.Nullable;

/** Shows payments of the caller's legal entities; changes nothing. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class PaymentMonitorBean implements PaymentMonitor {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private PaymentMonitorStore payments;

    @Inject
    private PaymentWatchStore watch;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @Inject
    private Clock clock;

    @Override
    public PaymentWork work(LegalEntityId entity) {
        access.require(entity);
        return watch.work(
                entity, LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone())));
    }

    @Override
    public List<StageTotal> stages(PaymentFilter filter) {
        access.require(filter.entity());
        check(filter);
        return payments.stages(filter);
    }

    @Override
    public ListPart<MonitoredPayment> payments(
            PaymentFilter filter, ListOrder order, @Nullable String after, int size) {
        access.require(filter.entity());
        check(filter);
        return payments.list(filter, order, after, size(size));
    }

    @Override
    public PaymentDetails payment(LegalEntityId entity, String endToEndId) {
        access.require(entity);
        MonitoredPayment found =
                payments.find(entity, endToEndId).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, endToEndId));
        Reissue reissue = watch.reissue(endToEndId);
        return new PaymentDetails(
                found, watch.invoices(endToEndId), watch.events(endToEndId), reissue.of(), reissue.as());
    }

    @Override
    public ListPart<PaymentJournal> journals(JournalFilter filter, @Nullable String after, int size) {
        access.require(filter.entity());
        ListPart<Head> heads = watch.journals(filter, after, size(size));
        List<Long> ids = heads.rows().stream().map(Head::id).toList();
        Map<Long, List<PaymentJournal.Total>> totals = watch.totals(ids);
        Map<Long, Long> leftOut = watch.leftOut(ids);
        return new ListPart<>(
                heads.rows().stream()
                        .map(head -> shown(
                                head, totals.getOrDefault(head.id(), List.of()), leftOut.getOrDefault(head.id(), 0L)))
                        .toList(),
                heads.next());
    }

    private static PaymentJournal shown(Head head, List<PaymentJournal.Total> totals, long leftOut) {
        return new PaymentJournal(
                head.id(),
                head.state(),
                head.approval(),
                head.preparedBy(),
                head.preparedAt(),
                head.submittedBy(),
                head.approvedBy(),
                Objects.requireNonNullElse(head.submittedHash(), ""),
                head.posted(),
                head.postingDate(),
                totals,
                leftOut);
    }

    @Override
    public ListPart<BankFileLine> files(BankFileFilter filter, @Nullable String after, int size) {
        access.require(filter.entity());
        return watch.files(filter, after, size(size));
    }

    private static void check(PaymentFilter filter) {
        String amount = filter.trace().amount();
        if (amount != null && !amount.matches("\\d{1,19}(\\.\\d{1,4})?")) {
            throw PayablesCheck.bad("amount", amount);
        }
    }

    private static int size(int wanted) {
        return Math.max(1, Math.min(LARGEST_PAGE, wanted));
    }
}
