package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.Roles;
import org.creditback.ledger.VoucherFilter;
import org.creditback.ledger.VoucherLine;
import org.creditback.ledger.Vouchers;
import org.creditback.ledger.store.VoucherListStore;
import org.creditback.ledger.store.VoucherReader;
import org.jspecify.annotations.Nullable;

/** Shows vouchers. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class VouchersBean implements Vouchers {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Access access;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private VoucherReader vouchers;

    @Inject
    private VoucherListStore list;

    @Override
    public Optional<PostedVoucher> voucher(LegalEntityId entity, String number) {
        access.require(entity);
        return vouchers.voucher(entity, number);
    }

    @Override
    public ListPart<VoucherLine> list(VoucherFilter filter, ListOrder order, @Nullable String after, int size) {
        access.require(filter.entity());
        return list.list(
                filter,
                order,
                after,
                Math.max(1, Math.min(LARGEST_PAGE, size)),
                ledger.legalEntity(filter.entity()).accountingCurrency());
    }
}
