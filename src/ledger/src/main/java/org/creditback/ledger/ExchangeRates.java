package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.money.QuotedRate;

/** Exchange rates, common to all legal entities. */
public interface ExchangeRates {

    /** Adds rates; a rate of the same pair and day is replaced, by the last one where the list has several. */
    void enter(List<QuotedRate> rates);
}
