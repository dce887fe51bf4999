package org.creditback.web.reimbursement;

import java.util.List;
import org.creditback.reimbursement.RunSummary;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.Money;

/**
 * What a run planned and posted in one currency.
 *
 * @param currency ISO 4217
 * @param planned  as frozen
 * @param posted   by now
 */
public record RunTotal(String currency, CurrencyTotal planned, CurrencyTotal posted) {

    static List<RunTotal> of(RunSummary run) {
        return run.planned().stream()
                .map(planned -> new RunTotal(code(planned), planned, posted(run, planned)))
                .toList();
    }

    private static CurrencyTotal posted(RunSummary run, CurrencyTotal planned) {
        return run.posted().stream()
                .filter(total -> code(total).equals(code(planned)))
                .findFirst()
                .orElseGet(() -> new CurrencyTotal(
                        0,
                        Money.zero(planned.amount().getCurrencyUnit()),
                        Money.zero(planned.accountingAmount().getCurrencyUnit())));
    }

    private static String code(CurrencyTotal total) {
        return total.amount().getCurrencyUnit().getCode();
    }
}
