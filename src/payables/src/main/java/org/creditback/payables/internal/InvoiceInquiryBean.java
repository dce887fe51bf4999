package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.InvoiceDetail;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.InvoiceTotal;
import org.creditback.payables.store.InvoiceDetailStore;
import org.creditback.payables.store.InvoiceListStore;
import org.jspecify.annotations.Nullable;

/** Shows vendor transactions. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class InvoiceInquiryBean implements InvoiceInquiry {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Access access;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private InvoiceListStore list;

    @Inject
    private InvoiceDetailStore details;

    @Override
    public ListPart<InvoiceLine> list(InvoiceFilter filter, ListOrder order, @Nullable String after, int size) {
        access.require(filter.entity());
        return list.list(
                filter,
                order,
                after,
                Math.max(1, Math.min(LARGEST_PAGE, size)),
                ledger.legalEntity(filter.entity()).accountingCurrency());
    }

    @Override
    public @Nullable List<InvoiceTotal> totals(InvoiceFilter filter) {
        access.require(filter.entity());
        return list.totals(filter, MOST_COUNTED);
    }

    @Override
    public InvoiceDetail get(LegalEntityId entity, String number) {
        ListPart<InvoiceLine> found = list(InvoiceFilter.ofNumber(entity, number), ListOrder.NEWEST_FIRST, null, 1);
        return found.rows().stream()
                .findFirst()
                .map(line -> details.of(entity, line))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, number));
    }
}
