package org.creditback.receivables;

import java.time.LocalDate;
import org.creditback.domain.receivables.ItemStatus;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer transaction that is not settled in full. Debit positive, credit negative.
 *
 * @param number         document number
 * @param type           PAYMENT, CREDIT_NOTE, INVOICE, JOURNAL
 * @param date           document date
 * @param dueDate        null for none
 * @param amount         of the document, before anything was settled
 * @param open           what is open of it
 * @param openAccounting the same in accounting currency, as booked
 * @param status         null for none
 * @param journal        that holds it; null for none
 */
public record OpenDocument(
        String number,
        String type,
        LocalDate date,
        @Nullable LocalDate dueDate,
        Money amount,
        Money open,
        Money openAccounting,
        @Nullable ItemStatus status,
        @Nullable String journal) {}
