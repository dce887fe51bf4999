package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.receivables.TransactionDetail;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionInquiry;
import org.creditback.receivables.TransactionLine;
import org.creditback.receivables.store.TransactionDetailStore;
import org.creditback.receivables.store.TransactionListStore;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Shows customer transactions. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class TransactionInquiryBean implements TransactionInquiry {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Access access;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private TransactionListStore list;

    @Inject
    private TransactionDetailStore details;

    @Override
    public ListPart<TransactionLine> list(TransactionFilter filter, ListOrder order, @Nullable String after, int size) {
        access.require(filter.entity());
        return list.list(filter, order, after, limited(size), accounting(filter.entity()));
    }

    @Override
    public Optional<TransactionDetail> transaction(LegalEntityId entity, long id) {
        access.require(entity);
        CurrencyUnit accounting = accounting(entity);
        return list.one(entity, id, accounting)
                .map(line -> new TransactionDetail(
                        line, details.parts(line), details.settlements(line, accounting, LARGEST_PAGE)));
    }

    @Override
    public List<TransactionLine> settledBy(LegalEntityId entity, String voucher, int size) {
        access.require(entity);
        return list.settledBy(entity, voucher, limited(size), accounting(entity));
    }

    private static int limited(int size) {
        return Math.max(1, Math.min(LARGEST_PAGE, size));
    }

    private CurrencyUnit accounting(LegalEntityId entity) {
        return ledger.legalEntity(entity).accountingCurrency();
    }
}
