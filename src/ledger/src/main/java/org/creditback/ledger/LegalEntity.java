package org.creditback.ledger;

import java.time.ZoneId;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.CurrencyUnit;

/**
 * A company with its own books.
 *
 * @param id                 its code
 * @param name               as registered
 * @param accountingCurrency of its books
 * @param country            ISO 3166, two letters
 * @param timeZone           where its business day begins and ends
 * @param language           of its booking texts
 */
public record LegalEntity(
        LegalEntityId id,
        String name,
        CurrencyUnit accountingCurrency,
        String country,
        ZoneId timeZone,
        String language) {}
