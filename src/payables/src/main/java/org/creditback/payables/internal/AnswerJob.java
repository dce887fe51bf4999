package org.creditback.payables.internal;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;

/**
 * The message whose lines are applied.
 *
 * @param entity  whose payments they are
 * @param message identity of the message
 * @param today   in the time zone of the legal entity
 * @param by      who imports it, or decides
 */
record AnswerJob(LegalEntityId entity, long message, LocalDate today, String by) {}
