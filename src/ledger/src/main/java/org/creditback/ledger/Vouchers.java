package org.creditback.ledger;

import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;

/** Posted vouchers, to be read. */
public interface Vouchers {

    /** A voucher by its number; empty where there is none. Role and legal entity are checked. */
    Optional<PostedVoucher> voucher(LegalEntityId entity, String number);
}
