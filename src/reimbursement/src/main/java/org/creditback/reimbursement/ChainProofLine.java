package org.creditback.reimbursement;

import org.joda.money.Money;

/**
 * Two amounts that have to agree.
 *
 * @param link from which document to which
 */
public record ChainProofLine(ChainLink link, Money left, Money right) {

    public boolean agrees() {
        return left.equals(right);
    }
}
