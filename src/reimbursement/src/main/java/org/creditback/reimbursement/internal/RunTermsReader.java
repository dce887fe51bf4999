package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.reimbursement.PostingAccounts;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.SystemAccount;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.reimbursement.CreditQuery;
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

    /** Of a run that is only imagined: today's parameters and rates, and no voucher that would need an account. */
    RunTerms imagined(
            LegalEntity books, ReceivablesParameters parameters, CreditQuery.Terms wanted, LocalDate postingDate) {
        LegalEntityId entity = books.id();
        Map<SystemAccount, String> accounts = ledger.systemAccounts(entity);
        List<String> documents = wanted.documents();
        return new RunTerms(
                books.accountingCurrency(),
                postingDate,
                postingDate,
                wanted.summarizeCustomer(),
                wanted.openDebitMode(),
                false,
                parameters.minimumReimbursement(),
                parameters.maximumReimbursement(),
                parameters.rateBasis(),
                ledger.rates(books.accountingCurrency(), postingDate),
                ledger.dimensionRules(entity),
                new PostingAccounts(
                        accounts.getOrDefault(SystemAccount.EXCHANGE_GAIN, ""),
                        accounts.getOrDefault(SystemAccount.EXCHANGE_LOSS, ""),
                        accounts.getOrDefault(SystemAccount.DUE_FROM, ""),
                        accounts.getOrDefault(SystemAccount.DUE_TO, "")),
                documents == null ? null : Set.copyOf(documents));
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
