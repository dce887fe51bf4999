package org.creditback.receivables;

import java.util.List;
import org.joda.money.Money;

/**
 * Open credits of the customers that a filter considers.
 *
 * @param customers with at least one open credit
 * @param credits   positive, one amount per currency, in currency order
 */
public record CreditSummary(int customers, List<Money> credits) {}
