package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.InvoiceState;
import org.jspecify.annotations.Nullable;

/**
 * Which vendor transactions are asked for; null narrows nothing.
 *
 * @param entity   of the books
 * @param vendor   a whole vendor account
 * @param number   a whole invoice number
 * @param from     first posting date
 * @param to       last posting date
 * @param held     true: with an active hold; false: without
 * @param voucher  the voucher that brought them in
 * @param standing where they stand
 */
public record InvoiceFilter(
        LegalEntityId entity,
        @Nullable String vendor,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean held,
        @Nullable String voucher,
        Standing standing) {

    /**
     * What else is asked of an invoice; null narrows nothing.
     *
     * @param state    where it stands
     * @param dueFrom  first due date
     * @param dueTo    last due date
     * @param currency code of its currency
     * @param run      the run that posted it
     * @param reason   of a hold in force
     */
    public record Standing(
            @Nullable InvoiceState state,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String currency,
            @Nullable Long run,
            @Nullable HoldReason reason) {

        /** Wherever it stands. */
        public static final Standing ANY = new Standing(null, null, null, null, null, null);
    }

    /** Everything that a voucher brought in. */
    public static InvoiceFilter ofVoucher(LegalEntityId entity, String voucher) {
        return new InvoiceFilter(entity, null, null, null, null, null, voucher, Standing.ANY);
    }

    /** One invoice. */
    public static InvoiceFilter ofNumber(LegalEntityId entity, String number) {
        return new InvoiceFilter(entity, null, number, null, null, null, null, Standing.ANY);
    }
}
