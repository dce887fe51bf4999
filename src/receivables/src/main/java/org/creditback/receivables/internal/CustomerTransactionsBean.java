package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.domain.reimbursement.NettingPair;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.domain.reimbursement.VoucherLines;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.Roles;
import org.creditback.receivables.CustomerTransactions;
import org.creditback.receivables.store.HandSettlementStore;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A clerk's work on a customer's transactions: lock the customer, read, decide, book. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(REQUIRED)
public class CustomerTransactionsBean implements CustomerTransactions {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private Access access;

    @Inject
    private HandSettlementStore settlements;

    @Inject
    private CustomerReader customers;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    public List<TransactionLine> transactions(LegalEntityId entity, String customerAccount, long after, int size) {
        access.require(entity);
        return settlements.list(
                customer(entity, customerAccount),
                ledger.legalEntity(entity).accountingCurrency(),
                after,
                Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    public void settle(LegalEntityId entity, String customerAccount, @Nullable LocalDate date, List<Pair> pairs) {
        access.require(entity);
        LegalEntity books = ledger.legalEntity(entity);
        LocalDate postingDate = Objects.requireNonNullElse(date, LocalDate.now(clock.withZone(books.timeZone())));
        // Also where nothing is posted: what is open at the end of a closed month must not change any more (C-4).
        bookkeeping.holdOpenPeriod(entity, postingDate);
        long customerId = customer(entity, customerAccount);
        HandSettlement settlement =
                new HandSettlement(customers.locked(entity, customerId).openTransactions());
        Map<CurrencyUnit, List<NettingPair>> settled = settlement.settle(pairs);
        settled.forEach((currency, ofCurrency) -> settlements.insert(
                ofCurrency, postingDate, post(books, postingDate, currency, ofCurrency, customerAccount)));
        settlements.reduce(
                customerId,
                settled.values().stream()
                        .flatMap(List::stream)
                        .flatMap(CustomerTransactionsBean::shares)
                        .toList());
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "SETTLED_BY_HAND",
                "CUSTOMER",
                entity + "/" + customerAccount,
                null,
                new AuditFacts().with("date", postingDate).with("pairs", pairs).json(),
                null));
    }

    private static Stream<LineShare> shares(NettingPair pair) {
        return Stream.concat(pair.creditShares().stream(), pair.debitShares().stream());
    }

    /** What a netting pair posts, in a voucher of its own series; nothing where no line has an amount. */
    private @Nullable Long post(
            LegalEntity books, LocalDate date, CurrencyUnit currency, List<NettingPair> pairs, String customerAccount) {
        List<Posting> lines = VoucherLines.ofNetting(currency, pairs, customerAccount, terms(books, date));
        if (lines.isEmpty()) {
            return null;
        }
        String caller = access.caller();
        String number = bookkeeping
                .assign(books.id(), NumberSeries.SETTLEMENT_VOUCHER, 1, date, null, caller)
                .number(0);
        Voucher voucher = new Voucher(number, VoucherKind.SETTLEMENT, date, currency, lines);
        return bookkeeping.post(books.id(), List.of(voucher), null, caller).get(0);
    }

    private RunTerms terms(LegalEntity books, LocalDate date) {
        return new RunTerms(
                books.accountingCurrency(),
                date,
                date,
                false,
                OpenDebitMode.NET,
                false,
                null,
                null,
                RateBasis.HISTORICAL,
                Map.of(),
                ledger.dimensionRules(books.id()),
                ledger.postingAccounts(books.id()),
                null);
    }

    @Override
    public void mark(LegalEntityId entity, String customerAccount, String documentNumber, @Nullable Mark mark) {
        access.require(entity);
        long customerId = customer(entity, customerAccount);
        customers.locked(entity, customerId);
        if (settlements.mark(customerId, documentNumber, mark) == 0) {
            throw Refusal.ofField(RefusalReason.NOT_FOUND, "document", documentNumber);
        }
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "DOCUMENT_MARKED",
                "CUSTOMER_TRANSACTION",
                entity + "/" + customerAccount + "/" + documentNumber,
                null,
                mark == null
                        ? null
                        : new AuditFacts()
                                .with("status", mark.status())
                                .with("journal", mark.journal())
                                .with("until", mark.until())
                                .json(),
                null));
    }

    private long customer(LegalEntityId entity, String customerAccount) {
        return settlements
                .customer(entity, customerAccount)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, customerAccount));
    }
}
