package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.receivables.AgedCredit;

/**
 * Open credits of all customers that a filter considers.
 *
 * @param customers with at least one open credit
 * @param credits   by age, one line per currency in code order; never summed across them (MO-6)
 */
public record CreditFigures(int customers, List<AgedCredit> credits) {}
