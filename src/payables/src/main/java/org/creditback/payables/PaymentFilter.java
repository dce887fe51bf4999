package org.creditback.payables;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.PaymentStage;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are asked for; null narrows nothing.
 *
 * @param entity  whose payments
 * @param stage   how far they are
 * @param vendor  a whole vendor account
 * @param method  a whole method of payment
 * @param source  where the money was owed before
 * @param invoice number of an invoice that they pay
 * @param trace   how the bank knows them, and how much it was
 */
public record PaymentFilter(
        LegalEntityId entity,
        @Nullable PaymentStage stage,
        @Nullable String vendor,
        @Nullable String method,
        Source source,
        @Nullable String invoice,
        Trace trace) {

    /**
     * Where the money was owed before it was owed to a vendor (PM-3).
     *
     * @param reimbursed true: payments of reimbursements; false: of all else
     * @param run        payments of this run
     */
    public record Source(
            @Nullable Boolean reimbursed, @Nullable Long run) {

        /** Whatever it was. */
        public static final Source ANY = new Source(null, null);
    }

    /**
     * What somebody knows of a payment who looks for it (PM-1).
     *
     * @param journal   its payment journal
     * @param reference a whole end-to-end id
     * @param amount    in plain digits, in whatever currency
     */
    public record Trace(
            @Nullable Long journal,
            @Nullable String reference,
            @Nullable String amount) {

        /** Nothing. */
        public static final Trace NONE = new Trace(null, null, null);
    }
}
