package org.creditback.receivables.store;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.CurrencyUnit;

/**
 * The voucher that posted documents of one date and currency.
 *
 * @param entity       whose books
 * @param documentDate of the documents
 * @param currency     of the documents
 * @param voucherId    in the ledger
 */
public record TakenOverVoucher(LegalEntityId entity, LocalDate documentDate, CurrencyUnit currency, long voucherId) {}
