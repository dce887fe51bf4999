package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.ledger.VoucherLine;

/** Vouchers. */
@Named
@RequestScoped
public class VouchersView extends InquiryView<VoucherLine> {

    @Inject
    VoucherList vouchers;

    @Override
    InquiryList<VoucherLine> list() {
        return vouchers;
    }

    public VoucherKind[] getKinds() {
        return VoucherKind.values();
    }
}
