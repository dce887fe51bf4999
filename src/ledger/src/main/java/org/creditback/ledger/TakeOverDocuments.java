package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Documents of one date and currency, as one take-over voucher books them.
 *
 * @param documentDate of all of them
 * @param currency     of all of them
 * @param lines        at least one; one for each account with dimensions and side, in dimension order
 */
public record TakeOverDocuments(LocalDate documentDate, CurrencyUnit currency, List<TakeOverLine> lines) {

    public TakeOverDocuments {
        lines = List.copyOf(lines);
    }
}
