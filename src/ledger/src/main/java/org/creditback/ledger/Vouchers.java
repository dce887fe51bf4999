package org.creditback.ledger;

import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** Posted vouchers, to be read. Role and legal entity are checked. */
public interface Vouchers {

    /** A voucher by its number; empty where there is none. */
    Optional<PostedVoucher> voucher(LegalEntityId entity, String number);

    /**
     * Vouchers from a place on.
     *
     * @param order by DATE or NUMBER
     * @param after the place where the last part ended; null for the beginning
     * @param size  at most 1,000
     */
    ListPart<VoucherLine> list(VoucherFilter filter, ListOrder order, @Nullable String after, int size);
}
