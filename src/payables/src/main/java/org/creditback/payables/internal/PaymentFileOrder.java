package org.creditback.payables.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.store.GeneratedPaymentStore.Batch;

/**
 * A file that is to be written.
 *
 * @param entity    whose payments
 * @param batch     which of them
 * @param method    by which they are paid
 * @param messageId of the file
 * @param now       when it is written
 * @param today     nothing is carried out before
 */
record PaymentFileOrder(
        LegalEntityId entity, Batch batch, MethodOfPayment method, String messageId, Instant now, LocalDate today) {}
