package org.creditback.domain.receivables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run must know of a customer.
 *
 * @param id               customer id
 * @param account          customer account
 * @param hold             null for none
 * @param legalStatus      null for none
 * @param legalStatusUntil the first day without the status; null: no end
 * @param vendorAccount    the linked vendor; null for none
 * @param openTransactions all that is open, whatever date and currency, in order of their ids
 */
public record CustomerFacts(
        long id,
        String account,
        @Nullable CustomerHold hold,
        @Nullable LegalStatus legalStatus,
        @Nullable LocalDate legalStatusUntil,
        @Nullable String vendorAccount,
        List<OpenTransaction> openTransactions) {

    public boolean hasLegalStatusOn(LegalStatus wanted, LocalDate date) {
        return legalStatus == wanted && (legalStatusUntil == null || date.isBefore(legalStatusUntil));
    }
}
