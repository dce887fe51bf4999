package org.creditback.domain.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.Posting;
import org.joda.money.CurrencyUnit;

/**
 * The netting of one customer in one currency.
 *
 * @param currency transaction currency
 * @param pairs    in settlement order, never empty
 * @param postings of the netting voucher; empty where nothing has to be posted, and then it has no number
 */
public record CurrencyNetting(CurrencyUnit currency, List<NettingPair> pairs, List<Posting> postings) {}
