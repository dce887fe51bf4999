package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.reimbursement.store.RateStore;
import org.creditback.reimbursement.store.RunHeader;
import org.joda.money.CurrencyUnit;

/** Puts together what a decision needs from the header of a run and the books. */
@Dependent
public class RunTermsReader {

    @Inject
    private LedgerTerms ledger;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private ReimbursementInvoices invoices;

    @Inject
    private RateStore frozenRates;

    /** With today's rates, before the freeze. */
    RunLease beforeFreeze(RunHeader run, int epoch) {
        return lease(run, epoch, ledger.rates(run.accountingCurrency(), run.postingDate()));
    }

    /** With the rates of the freeze. */
    RunLease afterFreeze(RunHeader run, int epoch) {
        return lease(run, epoch, frozenRates.of(run.runId(), run.accountingCurrency()));
    }

    private RunLease lease(RunHeader run, int epoch, Map<CurrencyUnit, ExchangeRate> rates) {
        boolean oneTimeSeries = bookkeeping.hasSeries(run.entity(), NumberSeries.ONE_TIME_VENDOR);
        OneTimeVendor template = oneTimeSeries ? invoices.template(run.entity()).orElse(null) : null;
        return new RunLease(
                run,
                epoch,
                terms(run, rates),
                template,
                bookkeeping.format(run.entity(), NumberSeries.REIMBURSEMENT, run.postingDate()),
                bookkeeping.format(run.entity(), NumberSeries.REIMBURSEMENT_VOUCHER, run.postingDate()),
                oneTimeSeries
                        ? bookkeeping.format(run.entity(), NumberSeries.ONE_TIME_VENDOR, run.postingDate())
                        : null);
    }

    private RunTerms terms(RunHeader run, Map<CurrencyUnit, ExchangeRate> rates) {
        List<String> documents = run.documents();
        return new RunTerms(
                run.accountingCurrency(),
                run.postingDate(),
                run.cutOffDate(),
                run.summarizeCustomer(),
                run.openDebitMode(),
                run.separateClassification(),
                run.minimum(),
                run.maximum(),
                run.rateBasis(),
                rates,
                ledger.dimensionRules(run.entity()),
                ledger.postingAccounts(run.entity()),
                documents == null ? null : Set.copyOf(documents));
    }
}
