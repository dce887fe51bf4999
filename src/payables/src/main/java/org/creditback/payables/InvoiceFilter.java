package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Which vendor transactions are asked for; null narrows nothing.
 *
 * @param entity  of the books
 * @param vendor  a whole vendor account
 * @param number  a whole invoice number
 * @param from    first posting date
 * @param to      last posting date
 * @param held    true: with an active hold; false: without
 * @param voucher the voucher that brought them in
 */
public record InvoiceFilter(
        LegalEntityId entity,
        @Nullable String vendor,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean held,
        @Nullable String voucher) {

    /** Everything that a voucher brought in. */
    public static InvoiceFilter ofVoucher(LegalEntityId entity, String voucher) {
        return new InvoiceFilter(entity, null, null, null, null, null, voucher);
    }
}
