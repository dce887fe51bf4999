package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
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
}
