package org.creditback.payables;

import java.time.Instant;
import org.creditback.domain.payables.PaymentStage;
import org.joda.money.Money;

/**
 * Payments of one stage and currency.
 *
 * @param payments how many
 * @param oldest   since when the one stands there that stands there longest
 */
public record StageTotal(PaymentStage stage, long payments, Money amount, Instant oldest) {}
