package org.creditback.ledger;

import org.creditback.domain.imports.ExchangeRateRow;

/** The exchange rates of a file: common to all legal entities; a rate of the same pair and day is replaced. */
public interface ExchangeRateImport extends StagedRows<ExchangeRateRow> {}
