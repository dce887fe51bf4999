package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.FiscalCalendar;

/**
 * What the books of a new legal entity begin with.
 *
 * @param entity          the company
 * @param address         where it is
 * @param calendar        its fiscal years
 * @param dimensions      empty: names and values are learned from imports (SU-19)
 * @param summaryAccounts of its posting profiles; those that the chart lacks are created
 */
public record NewBooks(
        LegalEntity entity,
        Address address,
        FiscalCalendar calendar,
        List<DimensionDefinition> dimensions,
        List<LedgerAccount> summaryAccounts) {

    public NewBooks {
        dimensions = List.copyOf(dimensions);
        summaryAccounts = List.copyOf(summaryAccounts);
    }
}
