package org.creditback.payables.internal.iso20022;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payments that a bank booked as one amount (BA-3).
 *
 * @param entry                number of the entry
 * @param messageId            of our file; null where it is not said
 * @param paymentInformationId of our group; null where it is not said
 * @param count                of payments; null where it is not said
 * @param total                of them; null where it is not said
 */
public record EntryBatch(
        int entry,
        @Nullable String messageId,
        @Nullable String paymentInformationId,
        @Nullable Integer count,
        @Nullable Money total) {}
