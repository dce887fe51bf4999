package org.creditback.payables;

import java.time.Instant;
import org.creditback.domain.payables.PaymentStage;

/**
 * A payment as people watch it.
 *
 * @param journal in which it is
 * @param since   when it came to its stage
 */
public record MonitoredPayment(long journal, PaymentStage stage, Instant since, PaymentLine line) {}
