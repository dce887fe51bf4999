package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.creditback.ledger.TrialBalance.Balance;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;

/** The trial balance by date and dimension. */
@Named
@RequestScoped
public class TrialBalanceView extends InquiryView<Balance> {

    @Inject
    TrialBalanceList balances;

    @Inject
    TextsView text;

    @Override
    InquiryList<Balance> list() {
        return balances;
    }

    /** By what balances may be told apart: values of the address to their words. */
    public Map<String, String> getChoices() {
        return page.once("choices", () -> {
            Map<String, String> choices = new LinkedHashMap<>();
            choices.put("", text.get("inquiry.byAll"));
            choices.put(TrialBalanceList.ACCOUNT_ONLY, text.get("inquiry.byAccount"));
            for (String name : balances.balances.dimensions(entity.id())) {
                choices.put(TrialBalanceList.by(name), name);
            }
            return choices;
        });
    }

    public Money getDebit() {
        return sum(Balance::debit);
    }

    public Money getCredit() {
        return sum(Balance::credit);
    }

    /** Zero, where every account and dimension is shown. */
    public Money getBalance() {
        return sum(Balance::balance);
    }

    private Money sum(Function<Balance, Money> part) {
        List<Balance> rows = getRows();
        return rows.stream().map(part).reduce(Money.zero(entity.getCurrency()), Money::plus);
    }
}
