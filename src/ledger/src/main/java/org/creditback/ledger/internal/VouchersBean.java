package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.Roles;
import org.creditback.ledger.Vouchers;
import org.creditback.ledger.store.VoucherReader;

/** Shows vouchers. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class VouchersBean implements Vouchers {

    @Inject
    private Access access;

    @Inject
    private VoucherReader vouchers;

    @Override
    public Optional<PostedVoucher> voucher(LegalEntityId entity, String number) {
        access.require(entity);
        return vouchers.voucher(entity, number);
    }
}
