package org.creditback.reimbursement.operation;

import java.time.Instant;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The books of a legal entity, as an operator sees them.
 *
 * @param entity              whose books
 * @param openCreditBalance   what customers have to their credit; accounting currency, positive
 * @param unpaidReimbursements vendor invoices of reimbursements that are open; accounting currency
 * @param invariantViolations what the last check found
 * @param lastCheck           its time; null before the first
 */
public record BookFigures(
        LegalEntityId entity,
        Money openCreditBalance,
        Money unpaidReimbursements,
        long invariantViolations,
        @Nullable Instant lastCheck) {}
