package org.creditback.domain.ledger;

import org.creditback.domain.InvariantBroken;

/** A voucher that would not balance, or a line without an amount: it must not exist. Also: constraint voucher_balances. */
public final class UnbalancedVoucher extends InvariantBroken {

    private static final long serialVersionUID = 1L;

    public UnbalancedVoucher(String message) {
        super(message);
    }
}
