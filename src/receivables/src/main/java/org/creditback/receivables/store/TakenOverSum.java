package org.creditback.receivables.store;

import java.time.LocalDate;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Side;
import org.joda.money.Money;

/**
 * What the documents of one date and currency add to one summary account with its dimensions.
 *
 * @param entity           whose books
 * @param documentDate     of the documents
 * @param target           summary account with dimensions
 * @param side             debit for lines above zero, credit for those below
 * @param amount           their sum, above zero
 * @param accountingAmount their sum as booked in the source system, zero or above
 */
public record TakenOverSum(
        LegalEntityId entity,
        LocalDate documentDate,
        LedgerDimension target,
        Side side,
        Money amount,
        Money accountingAmount) {}
